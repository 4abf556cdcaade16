package dev.pls.maven.adapter;

/** The pom that a new motion gets, and what one that is there should have. */
final class Pom {
  static final String FILE = "pom.xml";
  static final String GROUP = "dev.pls";
  static final String ARTIFACT = "pls-maven-plugin";

  private Pom() {}

  // Joined lines and not text blocks, which the plugin's descriptor is not made from.

  /**
   * A pom that validates and builds a motion with one version of the plugin.
   *
   * @param id the motion's id, which is made of letters, digits, hyphens and underscores
   */
  static String of(String id, String version) {
    return String.join(
            "\n",
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
            "<project xmlns=\"http://maven.apache.org/POM/4.0.0\"",
            "         xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"",
            "         xsi:schemaLocation=\"http://maven.apache.org/POM/4.0.0 https://maven.apache.org/xsd/maven-4.0.0.xsd\">",
            "  <modelVersion>4.0.0</modelVersion>",
            "",
            "  <groupId>%1$s</groupId>",
            "  <artifactId>%1$s</artifactId>",
            "  <version>1.0.0</version>",
            "  <packaging>pom</packaging>",
            "",
            "  <build>",
            "    <plugins>",
            "%2$s    </plugins>",
            "  </build>",
            "</project>",
            "")
        .formatted(id, plugin(version).indent(6));
  }

  /** What goes into {@code <plugins>}. */
  static String plugin(String version) {
    return String.join(
            "\n",
            "<plugin>",
            "  <groupId>%s</groupId>",
            "  <artifactId>%s</artifactId>",
            "  <version>%s</version>",
            "  <executions>",
            "    <execution>",
            "      <goals>",
            "        <goal>validate</goal>",
            "        <goal>build</goal>",
            "      </goals>",
            "    </execution>",
            "  </executions>",
            "</plugin>",
            "")
        .formatted(GROUP, ARTIFACT, version);
  }

  /** Whether a pom names the plugin. */
  static boolean namesPlugin(String pom) {
    return pom.contains(ARTIFACT);
  }
}
