/** Whether every lead finds a person, in time, and what becomes of it. */
@NullMarked
package dev.pls.compiler.check.routing;

import org.jspecify.annotations.NullMarked;
