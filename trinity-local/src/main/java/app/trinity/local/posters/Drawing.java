package app.trinity.local.posters;

/**
 * An SVG drawing in the making, {@link #WIDTH} by {@link #HEIGHT} units. Only presentation
 * attributes are used: a content security policy that forbids inline styles forbids nothing here.
 *
 * <p>Not safe for use by several threads.
 */
final class Drawing {
  static final int WIDTH = 400;
  static final int HEIGHT = 600;

  /** Where a form has a gap for a value. Posters have hundreds: a formatter would take its time. */
  private static final String GAP = "%s";

  private final StringBuilder svg = new StringBuilder();

  /** Adds markup as it is. */
  Drawing raw(String markup) {
    svg.append(markup);
    return this;
  }

  Drawing rect(double x, double y, double width, double height, String fill) {
    return shape(
        "<rect x='%s' y='%s' width='%s' height='%s' fill='%s'/>", x, y, width, height, fill);
  }

  Drawing circle(double x, double y, double radius, String fill) {
    return shape("<circle cx='%s' cy='%s' r='%s' fill='%s'/>", x, y, radius, fill);
  }

  Drawing ring(double x, double y, double radius, double width, String stroke) {
    return shape(
        "<circle cx='%s' cy='%s' r='%s' fill='none' stroke-width='%s' stroke='%s'/>",
        x, y, radius, width, stroke);
  }

  Drawing path(String data, String fill) {
    return shape("<path d='%s' fill='%s'/>", data, fill);
  }

  Drawing line(double x1, double y1, double x2, double y2, double width, String stroke) {
    return shape(
        "<line x1='%s' y1='%s' x2='%s' y2='%s' stroke-width='%s' stroke='%s' stroke-linecap='round'/>",
        x1, y1, x2, y2, width, stroke);
  }

  /** Begins a group that is seen in part only, or moved; {@link #end} ends it. */
  Drawing group(String attributes) {
    return raw("<g " + attributes + ">");
  }

  Drawing end() {
    return raw("</g>");
  }

  /** Defines a gradient from top to bottom, to be used as {@code url(#id)}. */
  Drawing gradient(String id, String top, String bottom) {
    return raw(
        ("<linearGradient id='%s' x1='0' y1='0' x2='0' y2='1'><stop offset='0' stop-color='%s'/>"
                + "<stop offset='1' stop-color='%s'/></linearGradient>")
            .formatted(id, top, bottom));
  }

  private Drawing shape(String form, Object... values) {
    int from = 0;
    for (Object value : values) {
      int gap = form.indexOf(GAP, from);
      svg.append(form, from, gap).append(value instanceof Double number ? number(number) : value);
      from = gap + GAP.length();
    }
    svg.append(form, from, form.length());
    return this;
  }

  /** A number with one decimal at the most, for these drawings are small. */
  static String number(double value) {
    long tenths = Math.round(value * 10);
    if (tenths % 10 == 0) {
      return Long.toString(tenths / 10);
    }
    String sign = tenths < 0 ? "-" : "";
    return sign + Math.abs(tenths / 10) + "." + Math.abs(tenths % 10);
  }

  /** Path data from a form with {@code %s} for each number. */
  static String data(String form, double... numbers) {
    StringBuilder data = new StringBuilder();
    int from = 0;
    for (double number : numbers) {
      int gap = form.indexOf(GAP, from);
      data.append(form, from, gap).append(number(number));
      from = gap + GAP.length();
    }
    return data.append(form, from, form.length()).toString();
  }

  @Override
  public String toString() {
    return svg.toString();
  }
}
