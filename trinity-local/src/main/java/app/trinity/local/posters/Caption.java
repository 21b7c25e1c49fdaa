package app.trinity.local.posters;

import java.util.List;
import java.util.Locale;

/** A poster's words: the title, as large as it fits, and a small line below it. */
final class Caption {
  private static final int MARGIN = 30;
  private static final double WIDTH = Drawing.WIDTH - 2 * MARGIN;
  private static final double SMALL = 13;
  private static final double SMALL_SPACING = 2.2;
  private static final int LARGEST = 54;
  private static final double HIGHEST = 150;
  private static final double HIGHEST_ON_PAPER = 118;

  private static final String SERIF = "Georgia, 'Times New Roman', 'Noto Serif', serif";
  private static final String SANS =
      "'Avenir Next', 'Helvetica Neue', 'Segoe UI', Roboto, Arial, sans-serif";

  private final String title;
  private final String subtitle;
  private final int style;

  /**
   * Sets words.
   *
   * @param style 0 for a serif, 1 for capitals without, 2 for a serif in the middle
   */
  Caption(String title, String subtitle, int style) {
    this.title = title;
    this.subtitle = subtitle;
    this.style = style;
  }

  /** The small line: the year, and those genres that fit beside it. */
  static String join(String year, List<String> genres) {
    String line = year;
    for (String genre : genres) {
      String longer = line.isEmpty() ? genre : line + " · " + genre;
      line = smallWidth(longer) > WIDTH ? line : longer;
    }
    return line;
  }

  private static double smallWidth(String text) {
    return Lettering.ems(text) * SMALL + text.length() * SMALL_SPACING;
  }

  void draw(Drawing drawing, Layout layout, Palette palette) {
    boolean capitals = style == 1 && title.length() <= 24;
    String text = capitals ? title.toUpperCase(Locale.ROOT) : title;
    Lettering lettering =
        Lettering.fit(text, WIDTH, layout.onPaper() ? HIGHEST_ON_PAPER : HIGHEST, LARGEST);
    String anchor = style == 2 || layout == Layout.ARCH ? "middle" : "start";
    double x = anchor.equals("middle") ? Drawing.WIDTH / 2.0 : MARGIN;
    String ink = layout.onPaper() ? palette.near() : palette.paper();
    double room = layout.titleFoot() - SMALL - 16;
    double free = layout.onPaper() ? (room - layout.titleTop() - lettering.height()) / 2 : 0;
    double baseline = room - free - lettering.height() + lettering.size() * 0.92;
    for (String line : lettering.lines()) {
      drawing.raw(
          "<text x='%s' y='%s' font-family=\"%s\" font-size='%s' font-weight='700' text-anchor='%s' fill='%s'>%s</text>"
              .formatted(
                  Drawing.number(x),
                  Drawing.number(baseline),
                  capitals ? SANS : SERIF,
                  Drawing.number(lettering.size()),
                  anchor,
                  ink,
                  escape(line)));
      baseline += lettering.lineHeight();
    }
    String quiet = layout.onPaper() ? palette.mid() : palette.accent();
    drawing.raw(
        "<text x='%s' y='%s' font-family=\"%s\" font-size='%s' letter-spacing='%s' font-weight='600' text-anchor='%s' fill='%s'>%s</text>"
            .formatted(
                Drawing.number(x),
                layout.titleFoot() - free / 2,
                SANS,
                Drawing.number(SMALL),
                SMALL_SPACING,
                anchor,
                quiet,
                escape(subtitle)));
  }

  /** A text as XML's character data; what XML cannot hold at all is dropped. */
  static String escape(String text) {
    StringBuilder escaped = new StringBuilder();
    text.codePoints()
        .filter(c -> c >= 0x20 && c != 0xfffe && c != 0xffff && !(c >= 0xd800 && c <= 0xdfff))
        .forEach(
            c -> {
              switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.appendCodePoint(c);
              }
            });
    return escaped.toString();
  }
}
