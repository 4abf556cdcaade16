@NullMarked
package dev.pls.compiler.format;

import org.jspecify.annotations.NullMarked;
