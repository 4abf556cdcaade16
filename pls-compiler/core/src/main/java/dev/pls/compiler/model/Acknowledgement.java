package dev.pls.compiler.model;

/**
 * A breaking change that the team means to make.
 *
 * @param change the kind of the change, such as {@code crm-field/removed}
 * @param at the dotted path of the element that changes, such as {@code crm.fields.pql_reasons}
 * @param because why it may break what rests on it
 */
public record Acknowledgement(String change, String at, String because, Place place) {}
