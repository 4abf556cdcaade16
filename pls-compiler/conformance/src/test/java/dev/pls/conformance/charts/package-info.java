/** Dashboards' charts, drawn by the real Vega-Lite, and JSON Schemas, judged by Ajv. */
@NullMarked
package dev.pls.conformance.charts;

import org.jspecify.annotations.NullMarked;
