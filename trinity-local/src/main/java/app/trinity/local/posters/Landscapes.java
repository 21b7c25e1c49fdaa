package app.trinity.local.posters;

import static app.trinity.local.posters.Drawing.HEIGHT;
import static app.trinity.local.posters.Drawing.WIDTH;
import static app.trinity.local.posters.Drawing.data;

import java.util.random.RandomGenerator;

/** Scenes under the open sky. */
final class Landscapes {
  private Landscapes() {}

  static void hills(Drawing drawing, Palette palette, RandomGenerator random) {
    sky(drawing, palette);
    sun(drawing, palette, between(random, 110, 290), between(random, 120, 200), random);
    int layers = 5;
    for (int i = 0; i < layers; i++) {
      double top = 265 + i * 48;
      drawing.path(ridge(random, top, 34 - i * 3, 4 + random.nextInt(2)), palette.layer(i, layers));
    }
  }

  static void peaks(Drawing drawing, Palette palette, RandomGenerator random) {
    sky(drawing, palette);
    sun(drawing, palette, between(random, 80, 320), between(random, 95, 150), random);
    double lake = 390;
    for (int i = 0; i < 3; i++) {
      String colour = palette.layer(i, 4);
      String snow = Palette.mix(palette.paper(), colour, 0.12 + 0.25 * i);
      double spread = WIDTH / (3.0 - i * 0.4);
      for (double x = -40 + random.nextDouble() * 60; x < WIDTH + 60; x += spread) {
        double half = between(random, 90, 130);
        double top = lake - between(random, 165, 235) + i * 58;
        peak(drawing, x + spread / 2, top, half, lake - top, colour, snow);
      }
    }
    drawing.rect(0, lake, WIDTH, HEIGHT - lake, Palette.mix(palette.near(), palette.mid(), 0.25));
    for (int i = 0; i < 16; i++) {
      double y = lake + 10 + i * 9;
      double x = between(random, 20, 300);
      drawing.line(x, y, x + between(random, 30, 120), y, 2, palette.layer(i % 3, 4));
    }
  }

  private static void peak(
      Drawing drawing, double x, double top, double half, double height, String rock, String snow) {
    drawing.path(
        data("M%s %sL%s %sL%s %sZ", x - half, top + height, x, top, x + half, top + height), rock);
    double cap = height * 0.3;
    double side = half * 0.3;
    drawing.path(
        data(
            "M%s %sL%s %sL%s %sL%s %sL%s %sL%s %sZ",
            x,
            top,
            x + side,
            top + cap,
            x + side * 0.45,
            top + cap * 0.8,
            x,
            top + cap * 1.15,
            x - side * 0.4,
            top + cap * 0.78,
            x - side,
            top + cap),
        snow);
  }

  static void mesa(Drawing drawing, Palette palette, RandomGenerator random) {
    sky(drawing, palette);
    double x = between(random, 130, 270);
    drawing.circle(x, 235, between(random, 84, 104), palette.accent());
    for (int i = 0; i < 3; i++) {
      double left = i * 150 - 40 + between(random, 0, 60);
      double width = between(random, 70, 120);
      double top = between(random, 215, 290);
      butte(drawing, left, top, width, 400, palette.layer(i % 2, 4));
    }
    drawing.path(ridge(random, 378, 10, 3), palette.mid());
    drawing.path(ridge(random, 430, 16, 4), palette.near());
    cactus(drawing, between(random, 50, 110), 440, 1.1, palette.near());
    cactus(drawing, between(random, 290, 350), 432, 0.75, palette.near());
  }

  private static void butte(
      Drawing drawing, double left, double top, double width, double foot, String colour) {
    drawing.path(
        data(
            "M%s %sL%s %sL%s %sL%s %sL%s %sL%s %sZ",
            left - 46,
            foot,
            left - 16,
            top + 70,
            left,
            top,
            left + width,
            top + 4,
            left + width + 18,
            top + 74,
            left + width + 50,
            foot),
        colour);
  }

  private static void cactus(Drawing drawing, double x, double foot, double scale, String colour) {
    drawing
        .group(
            "transform='translate(%s %s) scale(%s)'"
                .formatted(Drawing.number(x), Drawing.number(foot), scale))
        .line(0, 10, 0, -74, 15, colour)
        .raw(
            "<path d='M0 -22H-24V-48M0 -34H22V-62' fill='none' stroke='%s' stroke-width='11' "
                    .formatted(colour)
                + "stroke-linecap='round' stroke-linejoin='round'/>")
        .end();
  }

  static void road(Drawing drawing, Palette palette, RandomGenerator random) {
    sky(drawing, palette);
    double horizon = 300;
    double x = between(random, 150, 250);
    drawing.circle(x, horizon - between(random, 10, 50), between(random, 62, 84), palette.accent());
    drawing.path(ridge(random, horizon - 22, 26, 5), palette.far());
    drawing.rect(0, horizon, WIDTH, HEIGHT - horizon, palette.mid());
    drawing.path(
        data("M%s %sL%s %sL%s %sL%s %sZ", x - 5, horizon, x + 5, horizon, 385, 600, 15, 600),
        palette.near());
    for (int i = 0; i < 6; i++) {
      double near = Math.pow((i + 1) / 6.0, 2);
      double y = horizon + 8 + near * 200;
      double middle = x + (200 - x) * (y - horizon) / 300;
      drawing.rect(middle - 1 - 3 * near, y, 2 + 6 * near, 5 + 26 * near, palette.accent());
    }
    for (int i = 0; i < 5; i++) {
      double near = (i + 1) / 5.0;
      double y = horizon + 10 + near * near * 130;
      pole(drawing, x - 18 - near * 190, y, 20 + 110 * near, palette.near());
    }
  }

  private static void pole(Drawing drawing, double x, double foot, double height, String colour) {
    drawing
        .line(x, foot, x, foot - height, 1 + height / 40, colour)
        .line(
            x - height / 7,
            foot - height * 0.88,
            x + height / 7,
            foot - height * 0.88,
            1 + height / 50,
            colour);
  }

  static void forest(Drawing drawing, Palette palette, RandomGenerator random) {
    sky(drawing, palette);
    drawing.circle(between(random, 130, 270), between(random, 120, 180), 58, palette.accent());
    int layers = 4;
    for (int i = 0; i < layers; i++) {
      String colour = palette.layer(i, layers);
      double foot = 335 + i * 52;
      double height = 90 + i * 42;
      for (double x = -10; x < WIDTH + 20; x += 16 + i * 9 + random.nextDouble() * 10) {
        pine(drawing, x, foot + 14, height * between(random, 0.62, 1.1), colour);
      }
      drawing.rect(0, foot, WIDTH, HEIGHT - foot, colour);
    }
  }

  private static void pine(Drawing drawing, double x, double foot, double height, String colour) {
    StringBuilder tree = new StringBuilder();
    for (int tier = 0; tier < 3; tier++) {
      double top = foot - height * (1 - tier * 0.24);
      double base = top + height * 0.46;
      double half = height * (0.1 + tier * 0.05);
      tree.append(data("M%s %sL%s %sL%s %sZ", x, top, x + half, base, x - half, base));
    }
    drawing
        .path(tree.toString(), colour)
        .rect(x - 2, foot - height * 0.2, 4, height * 0.25, colour);
  }

  static void waves(Drawing drawing, Palette palette, RandomGenerator random) {
    sky(drawing, palette);
    double horizon = 285;
    double x = between(random, 120, 280);
    drawing.circle(x, horizon - between(random, 0, 90), between(random, 60, 88), palette.accent());
    int rows = 8;
    double shift = random.nextDouble() * 80;
    for (int i = 0; i < rows; i++) {
      double length = 54 + i * 12;
      double y = horizon + i * 30;
      StringBuilder crest = new StringBuilder(data("M%s %s", -length - shift, y));
      for (double at = -length - shift; at < WIDTH + length; at += length) {
        crest.append(data("q%s %s %s 0", length / 2, 22 + i * 2, length));
      }
      crest.append("V600H-200Z");
      drawing.path(crest.toString(), palette.layer(i, rows));
      shift = (shift + length * 0.45) % length;
    }
  }

  static void sky(Drawing drawing, Palette palette) {
    drawing
        .gradient("sky", palette.high(), palette.low())
        .rect(0, 0, WIDTH, HEIGHT, palette.low())
        .rect(0, 0, WIDTH, 430, "url(#sky)");
  }

  private static void sun(
      Drawing drawing, Palette palette, double x, double y, RandomGenerator random) {
    double radius = between(random, 44, 74);
    drawing
        .group("opacity='.22'")
        .circle(x, y, radius * 1.55, palette.accent())
        .end()
        .circle(x, y, radius, palette.accent());
  }

  /** Ground with a soft upper edge, down to the foot of the sheet. */
  static String ridge(RandomGenerator random, double top, double relief, int waves) {
    double step = WIDTH / (double) waves;
    double y = top + between(random, -relief, relief);
    StringBuilder edge = new StringBuilder(data("M0 600V%s", y));
    for (int i = 0; i < waves; i++) {
      double next = top + between(random, -relief, relief);
      double x = i * step;
      edge.append(data("C%s %s %s %s %s %s", x + step / 2, y, x + step / 2, next, x + step, next));
      y = next;
    }
    return edge.append("V600Z").toString();
  }

  static double between(RandomGenerator random, double least, double most) {
    return least + random.nextDouble() * (most - least);
  }
}
