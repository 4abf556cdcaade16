package dev.pls.compiler.check.capacity;

import dev.pls.compiler.capacity.BookLoad;
import dev.pls.compiler.capacity.RoleWeek;
import dev.pls.compiler.capacity.WeeklyLoad;
import dev.pls.compiler.check.Check;
import dev.pls.compiler.check.Subject;
import dev.pls.compiler.diagnostic.Diagnostic;
import dev.pls.compiler.diagnostic.Rule;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Consumer;

/** Finds roles whose open leads are more than their books have room for. */
public final class BookFull implements Check {
  public static final Rule RULE =
      Rule.warning(
          "capacity/book-full",
          "More open leads than the people can carry",
          "Who carries too many accounts knows none of them.");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void run(Subject subject, Consumer<Diagnostic> found) {
    for (RoleWeek week : subject.week().roles()) {
      // Of a role that cannot even touch its leads, that is told.
      if (week.load().filter(WeeklyLoad::over).isEmpty()) {
        week.book()
            .filter(book -> book.places() > 0 && book.full())
            .ifPresent(book -> found.accept(finding(week, book)));
      }
    }
  }

  private static Diagnostic finding(RoleWeek week, BookLoad book) {
    Figures figures = new Figures(week);
    return Diagnostic.of(
            RULE,
            week.role().place().at("book"),
            week.role().place().element(),
            figures.leads(book.leads())
                + " a week reach `"
                + week.role().name()
                + "`. If each stays open for "
                + BookLoad.WEEKS
                + " weeks, "
                + Figures.number(book.open())
                + " are open at a time, and "
                + (book.people() == 1
                    ? "one person carries "
                    : Figures.people(book.people()) + " carry ")
                + Figures.number(BigDecimal.valueOf(book.places()))
                + ".")
        .hint(
            "It takes "
                + Figures.people(book.needed())
                + figures.limit(Optional.of(book.room()).filter(room -> room.signum() > 0))
                + "; or let fewer qualify.");
  }
}
