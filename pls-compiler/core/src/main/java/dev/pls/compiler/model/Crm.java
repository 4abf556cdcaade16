package dev.pls.compiler.model;

import java.util.List;

/**
 * Where the motion meets the CRM.
 *
 * @param systems the CRMs
 * @param object what a qualified unit is there
 * @param fields fields beyond the standard ones
 */
public record Crm(List<String> systems, String object, List<Field> fields, Place place) {
  public Crm {
    systems = List.copyOf(systems);
    fields = List.copyOf(fields);
  }

  /**
   * A field.
   *
   * @param type text, number, bool, date, timestamp, picklist or person
   * @param values of a picklist
   * @param from where its value comes from
   */
  public record Field(
      String name,
      String label,
      String type,
      List<String> values,
      String why,
      String from,
      Place place) {
    public Field {
      values = List.copyOf(values);
    }
  }
}
