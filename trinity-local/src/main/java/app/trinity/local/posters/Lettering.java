package app.trinity.local.posters;

import java.util.ArrayList;
import java.util.List;

/**
 * A text broken into lines that fit. Which font a reader has is not known, so letters are taken to
 * be as wide as in the widest of the usual bold ones (DejaVu).
 *
 * @param lines the lines, the first first
 * @param size the size of the letters, in the drawing's units
 */
record Lettering(List<String> lines, double size) {
  private static final int SMALLEST = 15;

  /**
   * Sets a text as large as it fits.
   *
   * @param width how wide a line may be
   * @param height how high all lines may be together
   * @param largest the largest size of letters
   */
  static Lettering fit(String text, double width, double height, int largest) {
    for (int size = largest; size > SMALLEST; size--) {
      List<String> lines = wrap(text, width / size);
      if (widest(lines) * size <= width && height(lines.size(), size) <= height) {
        return new Lettering(balance(text, width / size, lines), size);
      }
    }
    return cut(text, width, height);
  }

  private static double widest(List<String> lines) {
    return lines.stream().mapToDouble(Lettering::ems).max().orElse(0);
  }

  double height() {
    return height(lines.size(), size);
  }

  double lineHeight() {
    return size * 1.12;
  }

  private static double height(int lines, double size) {
    return lines * size * 1.12;
  }

  /** The narrowest breaking into as many lines: no line is left with a single short word. */
  private static List<String> balance(String text, double most, List<String> lines) {
    List<String> best = lines;
    for (double ems = most; ems > 1; ems *= 0.96) {
      List<String> narrower = wrap(text, ems);
      if (narrower.size() > lines.size() || widest(narrower) > ems) {
        return best;
      }
      best = narrower;
    }
    return best;
  }

  private static List<String> wrap(String text, double most) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.strip().split("\\s+", -1)) {
      if (!line.isEmpty() && ems(line + " " + word) > most) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  /** A text too long for any size, or a word too long for any line: broken anywhere, then cut. */
  private static Lettering cut(String text, double width, double height) {
    int most = (int) Math.max(1, height / height(1, SMALLEST));
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (int character : text.strip().codePoints().toArray()) {
      String next = Character.toString(character);
      if (ems(line + next + "…") * SMALLEST > width) {
        lines.add(line.toString().strip());
        line.setLength(0);
      }
      line.append(next);
    }
    lines.add(line.toString().strip());
    if (lines.size() > most) {
      String last = lines.get(most - 1) + "…";
      lines = new ArrayList<>(lines.subList(0, most - 1));
      lines.add(last);
    }
    return new Lettering(lines, SMALLEST);
  }

  /** How wide a text is, in units of its size. */
  static double ems(String text) {
    return text.codePoints().mapToDouble(Lettering::ems).sum();
  }

  private static double ems(int character) {
    if (character > 0x2e80) {
      return 1.1;
    }
    if ("iljI.,:;'!|".indexOf(character) >= 0) {
      return 0.42;
    }
    if (" ftr()[]-/".indexOf(character) >= 0) {
      return character == ' ' ? 0.36 : 0.54;
    }
    if ("mwMW@%&".indexOf(character) >= 0) {
      return 1.13;
    }
    return Character.isUpperCase(character) || character > 0x7f ? 0.85 : 0.72;
  }
}
