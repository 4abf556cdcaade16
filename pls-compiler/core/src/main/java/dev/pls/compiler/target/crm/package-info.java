/** The fields that leads carry in a CRM, in nobody's words. */
@NullMarked
package dev.pls.compiler.target.crm;

import org.jspecify.annotations.NullMarked;
