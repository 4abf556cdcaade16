package dev.pls.compiler.report;

import dev.pls.compiler.source.Span;

/**
 * Where a module lies in what a CI system has checked out; it knows files by their paths from
 * there. Paths have forward slashes, and are empty for the top itself.
 *
 * @param root the path of the project's root, at which the paths in diagnostics begin
 * @param module the path of the module that a report is of, which tells its findings from those of
 *     other modules
 */
public record Checkout(String root, String module) {
  /** The path of a span's file from the top of the checkout. */
  String path(Span span) {
    return root.isEmpty() ? span.file().path() : root + "/" + span.file().path();
  }
}
