/** What editors show in a motion, by the language server that they use for YAML. */
@NullMarked
package dev.pls.conformance.editor;

import org.jspecify.annotations.NullMarked;
