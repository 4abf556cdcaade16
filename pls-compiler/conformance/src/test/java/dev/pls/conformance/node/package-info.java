/** Programs for Node.js that know better than we do whether our outputs are good. */
@NullMarked
package dev.pls.conformance.node;

import org.jspecify.annotations.NullMarked;
