@NullMarked
package dev.pls.compiler.lifecycle;

import org.jspecify.annotations.NullMarked;
