package app.trinity.verification.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;

/**
 * What sort of phone somebody holds.
 *
 * @param width its screen's, in CSS pixels
 * @param height its screen's, in CSS pixels
 * @param scheme whether its owner likes it dark or light
 * @param motion whether its owner is at ease with things that move
 */
record Look(int width, int height, ColorScheme scheme, ReducedMotion motion) {
  /** The usual one. */
  static final Look USUAL = new Look(390, 844, ColorScheme.DARK, ReducedMotion.NO_PREFERENCE);

  /** A phone of this width whose screen stands still, so that it can be looked at. */
  static Look still(int width, ColorScheme scheme) {
    return new Look(width, width < 360 ? 640 : 844, scheme, ReducedMotion.REDUCE);
  }

  Browser.NewContextOptions options() {
    return new Browser.NewContextOptions()
        .setViewportSize(width, height)
        .setHasTouch(true)
        .setColorScheme(scheme)
        .setReducedMotion(motion)
        .setLocale("en-GB");
  }
}
