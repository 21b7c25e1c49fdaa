package app.trinity.local.posters;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * The colours of a poster.
 *
 * @param high the sky above
 * @param low the sky at the horizon
 * @param far what is far away
 * @param mid what is between
 * @param near what is near: the darkest
 * @param accent what draws the eye
 * @param paper a light ground for dark letters, and light letters on a dark ground
 */
record Palette(
    String high, String low, String far, String mid, String near, String accent, String paper) {
  /** Reads seven colours, written without their signs and parted by spaces. */
  static Palette of(String colours) {
    List<String> hex = Arrays.asList(colours.split(" ", -1));
    return new Palette(
        "#" + hex.get(0),
        "#" + hex.get(1),
        "#" + hex.get(2),
        "#" + hex.get(3),
        "#" + hex.get(4),
        "#" + hex.get(5),
        "#" + hex.get(6));
  }

  /** The colour of one of several layers, from the farthest, 0, to the nearest. */
  String layer(int index, int count) {
    double depth = count == 1 ? 1 : index / (double) (count - 1);
    return depth < 0.5 ? mix(far, mid, depth * 2) : mix(mid, near, depth * 2 - 1);
  }

  /** A colour between two. */
  static String mix(String from, String to, double share) {
    StringBuilder mixed = new StringBuilder("#");
    for (int i = 1; i < 7; i += 2) {
      int a = Integer.parseInt(from.substring(i, i + 2), 16);
      int b = Integer.parseInt(to.substring(i, i + 2), 16);
      mixed.append(HexFormat.of().toHexDigits((byte) Math.round(a + (b - a) * share)));
    }
    return mixed.toString();
  }
}
