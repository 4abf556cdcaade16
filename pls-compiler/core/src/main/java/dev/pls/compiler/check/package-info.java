/**
 * What the compiler judges. A check is a class, with its rule; its package is the rule's category.
 * Checks are fed by the model and its index, never by YAML.
 */
@NullMarked
package dev.pls.compiler.check;

import org.jspecify.annotations.NullMarked;
