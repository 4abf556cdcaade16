/** The pack's page in a real browser. */
@NullMarked
package dev.pls.conformance.page;

import org.jspecify.annotations.NullMarked;
