@NullMarked
package dev.pls.compiler.schema;

import org.jspecify.annotations.NullMarked;
