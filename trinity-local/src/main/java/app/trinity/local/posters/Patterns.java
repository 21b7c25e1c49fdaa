package app.trinity.local.posters;

import static app.trinity.local.posters.Drawing.HEIGHT;
import static app.trinity.local.posters.Drawing.WIDTH;
import static app.trinity.local.posters.Drawing.data;
import static app.trinity.local.posters.Landscapes.between;

import java.util.List;
import java.util.random.RandomGenerator;

/** Scenes of plain shapes. */
final class Patterns {
  private Patterns() {}

  static void rays(Drawing drawing, Palette palette, RandomGenerator random) {
    double x = between(random, 150, 250);
    double y = between(random, 250, 310);
    drawing.rect(0, 0, WIDTH, HEIGHT, palette.low());
    int rays = 16 + random.nextInt(5) * 2;
    double width = 2 * Math.PI / rays;
    double turn = random.nextDouble() * width;
    for (int i = 0; i < rays; i += 2) {
      double from = turn + i * width;
      drawing.path(
          data(
              "M%s %sL%s %sL%s %sZ",
              x,
              y,
              x + 800 * Math.cos(from),
              y + 800 * Math.sin(from),
              x + 800 * Math.cos(from + width),
              y + 800 * Math.sin(from + width)),
          palette.high());
    }
    double radius = between(random, 62, 92);
    drawing
        .circle(x, y, radius + 14, palette.far())
        .circle(x, y, radius, palette.accent())
        .path(Landscapes.ridge(random, 372, 22, 4), palette.mid())
        .path(Landscapes.ridge(random, 432, 18, 3), palette.near());
  }

  static void shapes(Drawing drawing, Palette palette, RandomGenerator random) {
    drawing.rect(0, 0, WIDTH, HEIGHT, palette.paper());
    List<String> colours =
        List.of(
            palette.high(),
            palette.low(),
            palette.far(),
            palette.mid(),
            palette.accent(),
            palette.near());
    int before = -1;
    for (int row = 0; row < 6; row++) {
      for (int column = 0; column < 4; column++) {
        int ground = random.nextInt(colours.size());
        int shape = (ground + 1 + random.nextInt(colours.size() - 1)) % colours.size();
        ground = ground == before ? (ground + 1) % colours.size() : ground;
        shape = shape == ground ? (shape + 1) % colours.size() : shape;
        before = ground;
        drawing
            .group(
                "transform='translate(%d %d) rotate(%d 50 50)'"
                    .formatted(column * 100, row * 100, random.nextInt(4) * 90))
            .rect(0, 0, 100.5, 100.5, colours.get(ground));
        tile(drawing, random.nextInt(6), colours.get(shape), colours.get(ground));
        drawing.end();
      }
    }
  }

  private static void tile(Drawing drawing, int kind, String colour, String ground) {
    switch (kind) {
      case 0 -> drawing.path("M0 0H100A100 100 0 0 1 0 100Z", colour);
      case 1 -> drawing.path("M0 0A50 50 0 0 0 100 0Z", colour).circle(50, 78, 14, colour);
      case 2 -> drawing.circle(50, 50, 36, colour).circle(50, 50, 15, ground);
      case 3 -> drawing.path("M0 100L100 0V100Z", colour);
      case 4 ->
          drawing
              .path("M0 0H100A100 100 0 0 1 0 100Z", colour)
              .path("M0 0H50A50 50 0 0 1 0 50Z", ground);
      default ->
          drawing
              .path("M0 50A50 50 0 0 1 100 50Z", colour)
              .path("M0 100A50 50 0 0 1 100 100Z", colour);
    }
  }

  static void arcs(Drawing drawing, Palette palette, RandomGenerator random) {
    Landscapes.sky(drawing, palette);
    double x = between(random, 60, 340);
    double y = between(random, 380, 430);
    List<String> bands =
        List.of(
            palette.near(),
            palette.mid(),
            palette.far(),
            palette.accent(),
            palette.paper(),
            palette.far(),
            palette.mid());
    double radius = 300;
    for (String band : bands) {
      drawing.circle(x, y, radius, band);
      radius -= between(random, 30, 42);
    }
    drawing
        .circle(x, y, radius, palette.accent())
        .circle(WIDTH - x, 86, 30, palette.accent())
        .rect(0, y, WIDTH, HEIGHT - y, palette.near());
  }

  static void vortex(Drawing drawing, Palette palette, RandomGenerator random) {
    drawing.rect(0, 0, WIDTH, HEIGHT, palette.near());
    double turn = between(random, 5, 9) * (random.nextBoolean() ? 1 : -1);
    double x = between(random, 170, 230);
    double y = between(random, 205, 245);
    int rings = 22;
    boolean round = random.nextBoolean();
    for (int i = 0; i < rings; i++) {
      double share = i / (double) (rings - 1);
      double size = 470 * Math.pow(1 - share, 1.35) + 14;
      String colour =
          i % 2 == 0 ? palette.near() : Palette.mix(palette.mid(), palette.low(), share);
      double drift = round ? (1 - share) * 26 : 0;
      drawing.group(
          "transform='translate(%s %s) rotate(%s)'"
              .formatted(
                  Drawing.number(x + drift * Math.cos(i * 0.9)),
                  Drawing.number(y + drift * Math.sin(i * 0.9)),
                  Drawing.number(i * turn)));
      if (round) {
        drawing.circle(0, 0, size * 0.74, colour);
      } else {
        drawing.rect(-size * 0.62, -size * 0.62, size * 1.24, size * 1.24, colour);
      }
      drawing.end();
    }
    drawing.circle(x, y, 17, palette.accent());
  }

  static void circles(Drawing drawing, Palette palette, RandomGenerator random) {
    Landscapes.sky(drawing, palette);
    double radius = between(random, 92, 116);
    double distance = radius * between(random, 0.55, 0.75);
    double tilt = between(random, -0.7, 0.7);
    double dx = distance * Math.cos(tilt);
    double dy = distance * Math.sin(tilt);
    drawing
        .raw("<clipPath id='one'>")
        .circle(200 - dx, 215 - dy, radius, "#000")
        .raw("</clipPath>")
        .circle(200 - dx, 215 - dy, radius, palette.far())
        .circle(200 + dx, 215 + dy, radius, palette.mid())
        .group("clip-path='url(#one)'")
        .circle(200 + dx, 215 + dy, radius, palette.accent())
        .end()
        .ring(200 - dx, 215 - dy, radius + 16, 1.5, palette.paper())
        .ring(200 + dx, 215 + dy, radius + 16, 1.5, palette.paper())
        .path(Landscapes.ridge(random, 418, 14, 3), palette.mid())
        .path(Landscapes.ridge(random, 452, 14, 4), palette.near());
  }

  static void stripes(Drawing drawing, Palette palette, RandomGenerator random) {
    drawing.rect(0, 0, WIDTH, HEIGHT, palette.near());
    double lean = between(random, 22, 40) * (random.nextBoolean() ? 1 : -1);
    List<String> colours =
        List.of(palette.mid(), palette.far(), palette.low(), palette.far(), palette.mid());
    double width = between(random, 34, 46);
    drawing.group("transform='rotate(%s 200 230)'".formatted(Drawing.number(lean)));
    for (int i = 0; i < colours.size(); i++) {
      drawing.rect(200 + (i - 2.5) * width, -300, width - 7, 1200, colours.get(i));
    }
    drawing.end();
    double radius = between(random, 78, 104);
    double x = between(random, 150, 250);
    double y = between(random, 190, 240);
    drawing.circle(x, y, radius, palette.accent());
    drawing
        .raw("<clipPath id='disc'>")
        .circle(x, y, radius, "#000")
        .raw("</clipPath>")
        .group("clip-path='url(#disc)'");
    for (int i = 0; i < 7; i++) {
      drawing.rect(x - radius, y + i * radius / 6.5, radius * 2, 2 + i * 1.6, palette.near());
    }
    drawing.end();
  }
}
