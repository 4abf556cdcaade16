@NullMarked
package dev.pls.compiler.eval;

import org.jspecify.annotations.NullMarked;
