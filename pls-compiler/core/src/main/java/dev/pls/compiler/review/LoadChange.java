package dev.pls.compiler.review;

import java.util.OptionalInt;

/**
 * How full the week of a role is, in per cent of what it can work; empty where that is not known.
 *
 * @param role the role's name
 * @param title the role's title, or its name made readable
 */
public record LoadChange(String role, String title, OptionalInt before, OptionalInt after) {}
