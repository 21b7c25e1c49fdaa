package app.trinity.local.posters;

import java.util.random.RandomGenerator;

/**
 * What a poster shows. Every scene fills the whole sheet; what matters in it is in the upper two
 * thirds, above the title.
 */
@FunctionalInterface
interface Scene {
  void paint(Drawing drawing, Palette palette, RandomGenerator random);
}
