/**
 * What a team makes of the findings: how much each weighs, which it accepts, which fail a build.
 */
@NullMarked
package dev.pls.compiler.policy;

import org.jspecify.annotations.NullMarked;
