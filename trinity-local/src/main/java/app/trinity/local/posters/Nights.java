package app.trinity.local.posters;

import static app.trinity.local.posters.Drawing.HEIGHT;
import static app.trinity.local.posters.Drawing.WIDTH;
import static app.trinity.local.posters.Drawing.data;
import static app.trinity.local.posters.Landscapes.between;

import java.util.random.RandomGenerator;

/** Scenes by night, or by the light of one lamp. */
final class Nights {
  private Nights() {}

  static void city(Drawing drawing, Palette palette, RandomGenerator random) {
    Landscapes.sky(drawing, palette);
    drawing.circle(
        between(random, 80, 320),
        between(random, 90, 170),
        between(random, 34, 62),
        palette.accent());
    int layers = 3;
    for (int i = 0; i < layers; i++) {
      double x = -20 - random.nextDouble() * 20;
      while (x < WIDTH) {
        double width = between(random, 30, 62) + i * 6;
        double top = between(random, 190, 330) + i * 62;
        house(drawing, palette, random, i, x, top, width);
        x += width + (i == 0 ? 0 : random.nextInt(3) * 5);
      }
    }
    drawing.rect(0, 545, WIDTH, 55, palette.near());
  }

  private static void house(
      Drawing drawing,
      Palette palette,
      RandomGenerator random,
      int layer,
      double x,
      double top,
      double width) {
    drawing.rect(x, top, width + 0.6, HEIGHT - top, palette.layer(layer, 3));
    if (random.nextInt(4) == 0) {
      drawing.line(x + width / 2, top, x + width / 2, top - 26, 2, palette.layer(layer, 3));
    }
    if (layer == 0) {
      return;
    }
    String lit = Palette.mix(palette.accent(), palette.layer(layer, 3), layer == 2 ? 0.08 : 0.45);
    for (double y = top + 12; y < Math.min(top + 170, 470); y += 15) {
      for (double window = x + 8; window < x + width - 9; window += 13) {
        if (random.nextInt(100) < 34) {
          drawing.rect(window, y, 6, 8, lit);
        }
      }
    }
  }

  static void planets(Drawing drawing, Palette palette, RandomGenerator random) {
    Landscapes.sky(drawing, palette);
    stars(drawing, palette, random, 90);
    double x = between(random, 140, 260);
    double y = between(random, 165, 225);
    double radius = between(random, 78, 112);
    String light = Palette.mix(palette.accent(), palette.paper(), 0.25);
    drawing
        .raw(
            "<radialGradient id='globe' cx='.32' cy='.3' r='.85'><stop offset='0' stop-color='%s'/>"
                    .formatted(light)
                + "<stop offset='.55' stop-color='%s'/>".formatted(palette.accent())
                + "<stop offset='1' stop-color='%s'/></radialGradient>".formatted(palette.mid()))
        .circle(x, y, radius, "url(#globe)");
    double tilt = between(random, -28, 28);
    if (random.nextInt(3) > 0) {
      String front =
          data("M%s 0A%s %s 0 0 0 %s 0", -radius * 1.6, radius * 1.6, radius * 0.42, radius * 1.6);
      drawing
          .group(
              "transform='translate(%s %s) rotate(%s)'"
                  .formatted(Drawing.number(x), Drawing.number(y), Drawing.number(tilt)))
          .raw(
              "<path d='%s' fill='none' stroke='%s' stroke-width='9'/>"
                  .formatted(front, palette.paper()))
          .raw(
              "<path d='%s' fill='none' stroke='%s' stroke-width='3' transform='scale(1.14)'/>"
                  .formatted(front, light))
          .end();
    }
    drawing.circle(
        x + (random.nextBoolean() ? 1 : -1) * radius * 1.35,
        y - radius * 0.95,
        between(random, 12, 22),
        palette.paper());
    drawing.path(Landscapes.ridge(random, 400, 26, 5), palette.mid());
    drawing.path(Landscapes.ridge(random, 455, 18, 4), palette.near());
  }

  private static void stars(Drawing drawing, Palette palette, RandomGenerator random, int count) {
    for (int i = 0; i < count; i++) {
      drawing.circle(
          random.nextDouble() * WIDTH,
          random.nextDouble() * 400,
          between(random, 0.5, 1.9),
          palette.paper());
    }
  }

  static void moonHouse(Drawing drawing, Palette palette, RandomGenerator random) {
    Landscapes.sky(drawing, palette);
    stars(drawing, palette, random, 36);
    double x = between(random, 150, 250);
    drawing.circle(x, 210, between(random, 92, 118), palette.accent());
    drawing.path(Landscapes.ridge(random, 372, 20, 3), palette.mid());
    double foot = 385;
    String dark = palette.near();
    drawing
        .path(
            data(
                "M%s %sV%sL%s %sL%s %sV%sZ",
                x - 44, foot, foot - 70, x - 8, foot - 108, x + 28, foot - 70, foot),
            dark)
        .path(
            data(
                "M%s %sV%sL%s %sL%s %sV%sZ",
                x + 18, foot, foot - 104, x + 36, foot - 158, x + 54, foot - 104, foot),
            dark)
        .rect(x - 26, foot - 58, 11, 17, palette.accent())
        .rect(x - 4, foot - 58, 11, 17, palette.accent())
        .rect(x + 31, foot - 94, 10, 18, palette.accent());
    drawing.path(Landscapes.ridge(random, 392, 10, 4), dark);
    tree(drawing, random, x + (random.nextBoolean() ? 128 : -128), 410, dark);
  }

  private static void tree(
      Drawing drawing, RandomGenerator random, double x, double foot, String colour) {
    drawing.line(x, foot, x, foot - 60, 9, colour);
    branch(drawing, random, x, foot - 56, -90, 64, 7, colour);
  }

  private static void branch(
      Drawing drawing,
      RandomGenerator random,
      double x,
      double y,
      double angle,
      double length,
      double width,
      String colour) {
    double endX = x + length * Math.cos(Math.toRadians(angle));
    double endY = y + length * Math.sin(Math.toRadians(angle));
    drawing.line(x, y, endX, endY, width, colour);
    if (length > 16) {
      double turn = between(random, 20, 38);
      branch(drawing, random, endX, endY, angle - turn, length * 0.72, width * 0.66, colour);
      branch(drawing, random, endX, endY, angle + turn, length * 0.68, width * 0.66, colour);
    }
  }

  static void door(Drawing drawing, Palette palette, RandomGenerator random) {
    drawing.gradient("wall", palette.mid(), palette.near()).rect(0, 0, WIDTH, HEIGHT, "url(#wall)");
    double x = between(random, 165, 235);
    double foot = 372;
    double spread = between(random, 120, 190);
    for (int i = 4; i > 0; i--) {
      double half = 52 + i * 26;
      String wall = Palette.mix(palette.mid(), palette.far(), (5 - i) / 5.0);
      drawing.rect(x - half, foot - 180 - i * 40, half * 2, 180 + i * 40 + i * 14, wall);
    }
    drawing
        .path(
            data(
                "M%s %sL%s %sL%s 600L%s 600Z",
                x - 52, foot, x + 52, foot, x + spread + 52, x - spread),
            Palette.mix(palette.accent(), palette.mid(), 0.35))
        .rect(x - 52, foot - 190, 104, 190, palette.accent());
    double head = foot - 92;
    drawing
        .circle(x, head, 11, palette.near())
        .path(
            data("M%s %sq0 -26 17 -26t17 26l-5 36h-4l-3 44h-10l-3 -44h-4z", x - 17, head + 40),
            palette.near())
        .path(
            data("M%s %sL%s %sL%s 600L%s 600Z", x - 10, foot, x + 10, foot, x + 56, x - 34),
            Palette.mix(palette.near(), palette.mid(), 0.2));
  }
}
