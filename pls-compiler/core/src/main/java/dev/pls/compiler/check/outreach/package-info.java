/**
 * Whether what people say to leads is allowed, lawful, honest and short, and whether all is there.
 */
@NullMarked
package dev.pls.compiler.check.outreach;

import org.jspecify.annotations.NullMarked;
