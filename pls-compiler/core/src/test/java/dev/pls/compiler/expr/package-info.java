@NullMarked
package dev.pls.compiler.expr;

import org.jspecify.annotations.NullMarked;
