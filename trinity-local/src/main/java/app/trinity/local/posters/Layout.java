package app.trinity.local.posters;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How scene and title share the sheet. */
enum Layout {
  /** The scene fills the sheet, and the title stands in its dark foreground. */
  FULL(null, 312),
  /** The scene is a picture on paper, the title below it. */
  PICTURE("<rect x='26' y='26' width='348' height='372'/>", 420),
  /** The scene is seen through an arch, the title below it on paper. */
  ARCH("<path d='M44 404V190A156 156 0 0 1 356 190V404Z'/>", 424);

  /** As often as they are seen: on most posters the scene fills the sheet. */
  static final List<Layout> BY_FREQUENCY = List.of(FULL, PICTURE, ARCH, FULL);

  private static final int TITLE_FOOT = 572;

  private final @Nullable String window;
  private final int titleTop;

  Layout(@Nullable String window, int titleTop) {
    this.window = window;
    this.titleTop = titleTop;
  }

  void draw(Drawing drawing, Palette palette, Runnable scene) {
    if (window == null) {
      scene.run();
      drawing
          .raw(
              "<linearGradient id='dusk' x1='0' y1='0' x2='0' y2='1'>"
                  + "<stop offset='0' stop-color='%1$s' stop-opacity='0'/>"
                      .formatted(palette.near())
                  + "<stop offset='.55' stop-color='%1$s' stop-opacity='.94'/>"
                      .formatted(palette.near())
                  + "<stop offset='1' stop-color='%1$s'/></linearGradient>"
                      .formatted(palette.near()))
          .rect(0, 330, Drawing.WIDTH, Drawing.HEIGHT - 330, "url(#dusk)");
      return;
    }
    drawing.rect(0, 0, Drawing.WIDTH, Drawing.HEIGHT, palette.paper());
    drawing.raw("<clipPath id='window'>" + window + "</clipPath>");
    drawing.group("clip-path='url(#window)'");
    // Of the foreground, which carries no title here, a little more is seen.
    drawing.group("transform='translate(0 -26)'");
    scene.run();
    drawing.end().end();
  }

  boolean onPaper() {
    return window != null;
  }

  /** How high the title may reach. */
  int titleTop() {
    return titleTop;
  }

  /** Where the last line stands. */
  int titleFoot() {
    return TITLE_FOOT;
  }
}
