@NullMarked
package dev.pls.compiler.diff;

import org.jspecify.annotations.NullMarked;
