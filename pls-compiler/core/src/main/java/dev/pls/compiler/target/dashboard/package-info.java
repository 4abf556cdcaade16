/** Dashboards: the metrics of the motion, and panels with the shape of the data they show. */
@NullMarked
package dev.pls.compiler.target.dashboard;

import org.jspecify.annotations.NullMarked;
