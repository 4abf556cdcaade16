package dev.pls.compiler.check.outreach;

import dev.pls.compiler.model.Constraints;
import dev.pls.compiler.model.Motion;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the law on unasked e-mail asks every message to have, by the regions and acts that a motion
 * names under {@code constraints}. It is a reminder and no advice: Legal decides. All ask for a way
 * to opt out.
 *
 * <ul>
 *   <li>EU: Directive 2002/58/EC (ePrivacy), art. 13(2): an opportunity to object with each
 *       message; art. 13(4): no message may conceal on whose behalf it is sent. Regulation (EU)
 *       2016/679 (GDPR), art. 21(2) to (4): the right to object to direct marketing.
 *   <li>UK: Privacy and Electronic Communications (EC Directive) Regulations 2003 (PECR), reg.
 *       22(3)(c): a simple means of refusing with each message; reg. 23: the sender's identity is
 *       not concealed, and there is an address to ask to stop.
 *   <li>US: CAN-SPAM Act, 15 U.S.C. 7704(a)(3) and (5): a way to opt out, a notice of it, and the
 *       sender's valid physical postal address, which 16 CFR 316.2(p) defines.
 *   <li>Canada: CASL, S.C. 2010, c. 23, s. 6(2): who sends it, how to reach them, and a way to
 *       unsubscribe; SOR/2012-36, s. 2(1): the mailing address among them.
 * </ul>
 */
enum MailLaw {
  EPRIVACY(
      "GDPR and ePrivacy (EU)",
      true,
      false,
      Set.of("gdpr", "eprivacy"),
      Set.of(
          "EU", "EEA", "EMEA", "DACH", "AT", "BE", "BG", "HR", "CY", "CZ", "DK", "EE", "FI", "FR",
          "DE", "GR", "HU", "IE", "IT", "LV", "LT", "LU", "MT", "NL", "PL", "PT", "RO", "SK", "SI",
          "ES", "SE", "IS", "LI", "NO"),
      Set.of(
          "europe",
          "european",
          "austria",
          "belgium",
          "bulgaria",
          "croatia",
          "cyprus",
          "czechia",
          "denmark",
          "estonia",
          "finland",
          "france",
          "germany",
          "greece",
          "hungary",
          "ireland",
          "italy",
          "latvia",
          "lithuania",
          "luxembourg",
          "malta",
          "netherlands",
          "poland",
          "portugal",
          "romania",
          "slovakia",
          "slovenia",
          "spain",
          "sweden",
          "iceland",
          "liechtenstein",
          "norway",
          "nordics",
          "benelux")),
  PECR(
      "PECR (UK)",
      true,
      false,
      Set.of("pecr", "uk gdpr"),
      Set.of("UK", "GB", "EMEA"),
      Set.of("britain", "kingdom", "england", "scotland", "wales")),
  CAN_SPAM(
      "CAN-SPAM (US)",
      false,
      true,
      Set.of("can-spam", "canspam"),
      Set.of("US", "USA", "AMER", "NA"),
      Set.of("states", "america", "american")),
  CASL(
      "CASL (Canada)",
      true,
      true,
      Set.of("casl"),
      Set.of("CA", "AMER", "NA"),
      Set.of("canada", "north america"));

  private static final Set<String> EVERYWHERE =
      Set.of("global", "worldwide", "everywhere", "international", "world");

  private final String title;
  private final boolean sender;
  private final boolean address;
  private final Set<String> acts;
  private final Set<String> codes;
  private final Set<String> names;

  MailLaw(
      String title,
      boolean sender,
      boolean address,
      Set<String> acts,
      Set<String> codes,
      Set<String> names) {
    this.title = title;
    this.sender = sender;
    this.address = address;
    this.acts = acts;
    this.codes = codes;
    this.names = names;
  }

  /** Whether it asks for the sender's name. */
  boolean asksForSender() {
    return sender;
  }

  /** Whether it asks for a postal address. */
  boolean asksForAddress() {
    return address;
  }

  /** Those that a motion's regions and acts name, in the order above. */
  static List<MailLaw> of(Motion motion) {
    Constraints constraints = motion.constraints().orElse(null);
    return constraints == null
        ? List.of()
        : Arrays.stream(values()).filter(law -> law.appliesTo(constraints)).toList();
  }

  /** Their names, such as {@code CAN-SPAM (US) and CASL (Canada)}. */
  static String names(List<MailLaw> laws) {
    String all = laws.stream().map(law -> law.title).collect(Collectors.joining(", "));
    int last = all.lastIndexOf(", ");
    return last < 0 ? all : all.substring(0, last) + " and " + all.substring(last + 2);
  }

  private boolean appliesTo(Constraints constraints) {
    return constraints.compliance().stream()
            .map(act -> act.toLowerCase(Locale.ROOT))
            .anyMatch(act -> acts.stream().anyMatch(act::contains))
        || constraints.regions().stream().anyMatch(this::covers);
  }

  /** Codes count in capitals, or alone: {@code it} and {@code us} are words as well. */
  private boolean covers(String region) {
    if (codes.contains(region.toUpperCase(Locale.ROOT))) {
      return true;
    }
    for (String word : region.split("[^\\p{L}]+")) {
      String lower = word.toLowerCase(Locale.ROOT);
      if (codes.contains(word) || names.contains(lower) || EVERYWHERE.contains(lower)) {
        return true;
      }
    }
    return false;
  }
}
