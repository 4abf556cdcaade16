/** What a motion needs before it can run at all. */
@NullMarked
package dev.pls.compiler.check.readiness;

import org.jspecify.annotations.NullMarked;
