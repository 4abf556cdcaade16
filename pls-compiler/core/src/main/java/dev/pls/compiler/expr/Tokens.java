package dev.pls.compiler.expr;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The words and signs of an expression, with their exact places. CEL's tree says only where a node
 * begins, and keeps neither parentheses nor the digits of numbers; these are read from here. The
 * rules are those of CEL's grammar.
 */
final class Tokens {
  enum Kind {
    NAME,
    NUMBER,
    /** A string, with its quotes; of bytes too. */
    STRING,
    SYMBOL,
    /** A string that does not end. */
    OPEN_STRING,
    /** Characters that nothing begins with. */
    STRANGE
  }

  /**
   * One word or sign.
   *
   * @param index its number, from 0
   * @param text as written
   */
  record Token(int index, Kind kind, int start, int end, String text) {
    boolean is(String wanted) {
      return text.equals(wanted);
    }

    Place place() {
      return new Place(start, end);
    }
  }

  private static final String SYMBOLS = "<>[]{}().,-!?:+*/%";
  private static final List<String> PAIRS = List.of("==", "!=", "<=", ">=", "&&", "||");

  private final String text;
  private final List<Token> all = new ArrayList<>();
  private final List<Place> badEscapes = new ArrayList<>();
  private final List<Token> unmatched = new ArrayList<>();
  private int[] partners = {};

  Tokens(String text) {
    this.text = text;
    int at = 0;
    while (at < text.length()) {
      at = isBlank(text.charAt(at)) ? at + 1 : text.startsWith("//", at) ? lineEnd(at) : next(at);
    }
    matchBrackets();
  }

  List<Token> all() {
    return all;
  }

  /** The escapes in strings that CEL does not know. */
  List<Place> badEscapes() {
    return badEscapes;
  }

  /** The brackets that have no partner. */
  List<Token> unmatched() {
    return unmatched;
  }

  /** The token that an offset is in, or the first one behind it. */
  @Nullable Token at(int offset) {
    int low = 0;
    int high = all.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (all.get(middle).end() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low < all.size() ? all.get(low) : null;
  }

  @Nullable Token before(Token token) {
    return token.index() > 0 ? all.get(token.index() - 1) : null;
  }

  @Nullable Token after(Token token) {
    return token.index() + 1 < all.size() ? all.get(token.index() + 1) : null;
  }

  /** The bracket that closes this one. */
  Token partner(Token bracket) {
    return all.get(partners[bracket.index()]);
  }

  /** An operand's place, with the parentheses around it. */
  Place withParentheses(Place place) {
    Token first = at(place.start());
    Token last = at(place.end() - 1);
    if (first == null || last == null) {
      return place;
    }
    Place widest = place;
    Token open = before(first);
    Token close = after(last);
    while (open != null
        && close != null
        && open.is("(")
        && partner(open).index() == close.index()) {
      widest = new Place(open.start(), close.end());
      open = before(open);
      close = after(close);
    }
    return widest;
  }

  private int next(int start) {
    int end = stringEnd(start);
    if (end > 0) {
      return add(Kind.STRING, start, end);
    }
    char c = text.charAt(start);
    if (c == '\'' || c == '"') {
      return add(Kind.OPEN_STRING, start, lineEnd(start));
    }
    if (isLetter(c)) {
      end = start + 1;
      while (isNamePart(charAt(end))) {
        end++;
      }
      return add(Kind.NAME, start, end);
    }
    if (isDigit(c) || (c == '.' && isDigit(charAt(start + 1)))) {
      return add(Kind.NUMBER, start, numberEnd(start));
    }
    for (String pair : PAIRS) {
      if (text.startsWith(pair, start)) {
        return add(Kind.SYMBOL, start, start + 2);
      }
    }
    if (SYMBOLS.indexOf(c) >= 0) {
      return add(Kind.SYMBOL, start, start + 1);
    }
    end = start + 1;
    while (end < text.length() && isStrange(end)) {
      end++;
    }
    return add(Kind.STRANGE, start, end);
  }

  private int add(Kind kind, int start, int end) {
    all.add(new Token(all.size(), kind, start, end, text.substring(start, end)));
    return end;
  }

  /** The end of the string that starts here, 0 if there is none or it has no end. */
  private int stringEnd(int start) {
    int quote = start;
    if (charAt(quote) == 'b' || charAt(quote) == 'B') {
      quote++;
    }
    boolean raw = charAt(quote) == 'r' || charAt(quote) == 'R';
    if (raw) {
      quote++;
    }
    char mark = charAt(quote);
    if (mark != '\'' && mark != '"') {
      return 0;
    }
    String triple = String.valueOf(mark).repeat(3);
    boolean tripled = text.startsWith(triple, quote);
    String close = tripled ? triple : String.valueOf(mark);
    int escapesBefore = badEscapes.size();
    int at = quote + close.length();
    while (at < text.length() && (tripled || !isLineEnd(text.charAt(at)))) {
      if (text.startsWith(close, at)) {
        return at + close.length();
      }
      at = !raw && text.charAt(at) == '\\' ? escapeEnd(at) : at + 1;
    }
    badEscapes.subList(escapesBefore, badEscapes.size()).clear();
    return 0;
  }

  private int escapeEnd(int start) {
    char c = charAt(start + 1);
    int length =
        switch (c) {
          case 'a', 'b', 'f', 'n', 'r', 't', 'v', '"', '\'', '\\', '?', '`' -> 2;
          case 'x', 'X' -> digits(start + 2, 16) >= 2 ? 4 : 0;
          case 'u' -> digits(start + 2, 16) >= 4 ? 6 : 0;
          case 'U' -> digits(start + 2, 16) >= 8 ? 10 : 0;
          case '0', '1', '2', '3' -> digits(start + 1, 8) >= 3 ? 4 : 0;
          default -> 0;
        };
    if (length > 0) {
      return start + length;
    }
    boolean atEnd = start + 1 >= text.length() || isLineEnd(c);
    int end = atEnd ? start + 1 : text.offsetByCodePoints(start, 2);
    badEscapes.add(new Place(start, end));
    return end;
  }

  private int digits(int start, int radix) {
    int end = start;
    while (charAt(end) < 128 && Character.digit(charAt(end), radix) >= 0) {
      end++;
    }
    return end - start;
  }

  private int numberEnd(int start) {
    if (text.startsWith("0x", start) && digits(start + 2, 16) > 0) {
      int end = start + 2 + digits(start + 2, 16);
      return isUnsignedMark(end) ? end + 1 : end;
    }
    int end = start + digits(start, 10);
    boolean whole = true;
    if (charAt(end) == '.' && isDigit(charAt(end + 1))) {
      end += 1 + digits(end + 1, 10);
      whole = false;
    }
    if (charAt(end) == 'e' || charAt(end) == 'E') {
      int exponent = charAt(end + 1) == '+' || charAt(end + 1) == '-' ? end + 2 : end + 1;
      if (isDigit(charAt(exponent))) {
        return exponent + digits(exponent, 10);
      }
    }
    return whole && isUnsignedMark(end) ? end + 1 : end;
  }

  private boolean isUnsignedMark(int at) {
    return charAt(at) == 'u' || charAt(at) == 'U';
  }

  private void matchBrackets() {
    partners = new int[all.size()];
    Deque<Token> open = new ArrayDeque<>();
    for (Token token : all) {
      if (token.kind() != Kind.SYMBOL) {
        continue;
      }
      switch (token.text()) {
        case "(", "[", "{" -> open.push(token);
        case ")", "]", "}" -> {
          Token opening = open.peek();
          if (opening != null && "([{".indexOf(opening.text()) == ")]}".indexOf(token.text())) {
            open.pop();
            partners[opening.index()] = token.index();
            partners[token.index()] = opening.index();
          } else {
            unmatched.add(token);
          }
        }
        default -> {}
      }
    }
    unmatched.addAll(open);
  }

  private int lineEnd(int start) {
    int end = text.indexOf('\n', start);
    return end < 0 ? text.length() : end;
  }

  /** The character at an offset, or one that nothing is made of. */
  private char charAt(int offset) {
    return offset < text.length() ? text.charAt(offset) : '\0';
  }

  private boolean isStrange(int offset) {
    char c = text.charAt(offset);
    return !isBlank(c)
        && !isNamePart(c)
        && c != '\''
        && c != '"'
        && SYMBOLS.indexOf(c) < 0
        && PAIRS.stream().noneMatch(pair -> text.startsWith(pair, offset));
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\f' || isLineEnd(c);
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isNamePart(char c) {
    return isLetter(c) || isDigit(c);
  }
}
