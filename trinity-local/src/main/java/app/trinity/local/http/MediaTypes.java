package app.trinity.local.http;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The media types that a client takes, as {@code Accept} names them (RFC 9110, 12.5.1).
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class MediaTypes {
  private static final String ANYTHING = "*/*";
  private static final double NOT_AT_ALL = 0;
  private static final double BY_DEFAULT = 1;

  /** One range of types, and how much the client likes it. */
  private record Range(String type, double quality) {
    static Range of(String element) {
      String[] parts = element.split(";", -1);
      double quality = BY_DEFAULT;
      for (int i = 1; i < parts.length; i++) {
        String parameter = parts[i].strip().toLowerCase(Locale.ROOT);
        if (parameter.startsWith("q=")) {
          quality = number(parameter.substring("q=".length()));
        }
      }
      return new Range(parts[0].strip().toLowerCase(Locale.ROOT), quality);
    }

    private static double number(String text) {
      try {
        return Double.parseDouble(text);
      } catch (NumberFormatException unreadable) {
        return NOT_AT_ALL;
      }
    }

    /** How exactly the range names a type; 0 if it does not. */
    int exactness(String offered) {
      if (type.equals(offered)) {
        return 3;
      }
      if (type.equals(offered.substring(0, offered.indexOf('/')) + "/*")) {
        return 2;
      }
      return type.equals(ANYTHING) ? 1 : 0;
    }
  }

  private final List<Range> ranges;

  private MediaTypes(List<Range> ranges) {
    this.ranges = ranges;
  }

  /**
   * Reads an {@code Accept} header.
   *
   * @param accept the header; empty if the client sent none, and so takes anything
   */
  public static MediaTypes accepted(Optional<String> accept) {
    String text = accept.filter(header -> !header.isBlank()).orElse(ANYTHING);
    return new MediaTypes(List.of(text.split(",", -1)).stream().map(Range::of).toList());
  }

  /** Returns how much the client likes a type, 0 to 1; 0 if it does not take it. */
  public double quality(String type) {
    @Nullable Range best = null;
    for (Range range : ranges) {
      if (range.exactness(type) > 0
          && (best == null || range.exactness(type) > best.exactness(type))) {
        best = range;
      }
    }
    return best == null ? NOT_AT_ALL : best.quality();
  }

  /** Returns whether the client names a type itself, and not only a range that has it. */
  public boolean names(String type) {
    return ranges.stream().anyMatch(range -> range.type().equals(type) && range.quality() > 0);
  }
}
