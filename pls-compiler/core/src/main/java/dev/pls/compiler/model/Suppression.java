package dev.pls.compiler.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A finding that the team accepts.
 *
 * @param rule the id of the rule that finds it
 * @param at the dotted path of the element it is about, such as {@code signals.real_use}
 * @param because why it is accepted
 * @param until the last day on which it is; always, if there is none
 */
public record Suppression(
    String rule, String at, String because, Optional<LocalDate> until, Place place) {}
