package dev.pls.compiler;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import dev.pls.compiler.source.DiskTree;
import java.lang.reflect.Field;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Holds the house to its plan: which package may use which, and what none may use. */
class ArchitectureTest {
  private static final String ROOT = "dev.pls.compiler";

  /** Bottom up: each may use what stands before it, never what stands behind it. */
  private static final List<String> PACKAGES =
      List.of(
          "source",
          "diagnostic",
          "syntax",
          "schema",
          "format",
          "expr",
          "model",
          "bind",
          "index",
          "eval",
          "lifecycle",
          "capacity",
          "check",
          "policy",
          "plan",
          "sql",
          "json",
          "markdown",
          "template",
          "target",
          "artifact",
          "diff",
          "review",
          "report",
          "init",
          "");

  private final JavaClasses classes =
      new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages(ROOT);

  @Test
  void everyPackageHasItsPlace() {
    for (JavaClass type : classes) {
      assertThat(PACKAGES).as(type.getName()).contains(home(type));
    }
  }

  @Test
  void packagesUseOnlyWhatStandsBelowThem() {
    TreeSet<String> wrong = new TreeSet<>();
    for (JavaClass type : classes) {
      for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
        JavaClass target = dependency.getTargetClass().getBaseComponentType();
        boolean ours = target.getPackageName().startsWith(ROOT);
        if (ours && PACKAGES.indexOf(home(target)) > PACKAGES.indexOf(home(type))) {
          wrong.add(home(type) + " uses " + home(target) + ": " + dependency.getDescription());
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  /** The plan says more than the order of packages: some see less than what stands below them. */
  @Test
  void expressionsKnowNothingOfMotions() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + ".expr..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(ROOT + ".syntax..", ROOT + ".schema..", ROOT + ".model..")
        .check(classes);
  }

  @Test
  void checksAndTargetsNeverSeeYaml() {
    noClasses()
        .that()
        .resideInAnyPackage(ROOT + ".check..", ROOT + ".target..", ROOT + ".index..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(ROOT + ".syntax..", ROOT + ".schema..", ROOT + ".bind..")
        .check(classes);
  }

  /** It asks and edits; what a motion means and makes is none of its business. */
  @Test
  void questionsKnowOnlyTheText() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + ".init..")
        .should()
        .dependOnClassesThat(
            resideInAPackage(ROOT + "..")
                .and(
                    not(
                        resideInAnyPackage(
                            ROOT + ".init..",
                            ROOT + ".source..",
                            ROOT + ".syntax..",
                            ROOT + ".diagnostic.."))))
        .check(classes);
  }

  @Test
  void nothingReadsAClockOrTheMachine() {
    noClasses()
        .should()
        .dependOnClassesThat(type(Clock.class))
        .orShould()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(LocalDate.class, "now")
        .orShould()
        .callMethod(LocalDateTime.class, "now")
        .orShould()
        .callMethod(OffsetDateTime.class, "now")
        .orShould()
        .callMethod(ZonedDateTime.class, "now")
        .orShould()
        .callConstructor(Date.class)
        .orShould()
        .callConstructor(Random.class)
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(Locale.class, "getDefault")
        .orShould()
        .callMethod(TimeZone.class, "getDefault")
        .orShould()
        .callMethod(ZoneId.class, "systemDefault")
        .check(classes);
  }

  @Test
  void onlyTheArtifactsAndTheSourcesTouchTheDisk() {
    noClasses()
        .that(not(resideInAPackage(ROOT + ".artifact..")).and(not(type(DiskTree.class))))
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.nio.file.Files")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.io.File")
        .check(classes);
  }

  @Test
  void nothingKnowsMaven() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.maven..", "dev.pls.maven..")
        .check(classes);
  }

  @Test
  void nothingIsKeptBetweenRuns() throws ReflectiveOperationException {
    TreeSet<String> mutable = new TreeSet<>();
    for (JavaClass type : classes) {
      for (JavaField field : type.getFields()) {
        Set<JavaModifier> modifiers = field.getModifiers();
        if (modifiers.contains(JavaModifier.STATIC)
            && !modifiers.contains(JavaModifier.SYNTHETIC)) {
          Field reflected = field.reflect();
          reflected.setAccessible(true);
          boolean table = field.getRawType().isArray() && modifiers.contains(JavaModifier.PRIVATE);
          if (!modifiers.contains(JavaModifier.FINAL) || !table && isMutable(reflected.get(null))) {
            mutable.add(field.getFullName());
          }
        }
      }
    }
    assertThat(mutable).isEmpty();
  }

  private static boolean isMutable(Object value) {
    String type = value.getClass().getName();
    boolean fixed = type.contains("Immutable") || type.contains("Unmodifiable");
    return value.getClass().isArray()
        || value instanceof ThreadLocal
        || type.startsWith("java.util.concurrent.")
        || (value instanceof Collection || value instanceof Map) && !fixed;
  }

  /** The package below the root that a class is in, or below; empty for the root itself. */
  private static String home(JavaClass type) {
    String name = type.getPackageName();
    if (name.equals(ROOT)) {
      return "";
    }
    String below = name.substring(ROOT.length() + 1);
    int dot = below.indexOf('.');
    return dot < 0 ? below : below.substring(0, dot);
  }
}
