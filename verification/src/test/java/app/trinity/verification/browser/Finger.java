package app.trinity.verification.browser;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;

/** A finger on a screen: Playwright itself can only tap. */
final class Finger {
  private static final int STEPS = 8;

  private final CDPSession screen;

  private Finger(CDPSession screen) {
    this.screen = screen;
  }

  static Finger on(Page page) {
    return new Finger(page.context().newCDPSession(page));
  }

  /** Draws over this place to the right, or to the left where the distance is negative. */
  void draw(BoundingBox place, int distance) {
    double x = place.x + (place.width - distance) / 2;
    double y = place.y + place.height / 3;
    touch("touchStart", at(x, y));
    for (int step = 1; step <= STEPS; step++) {
      touch("touchMove", at(x + distance * step / (double) STEPS, y));
    }
    touch("touchEnd", new JsonArray());
    screen.detach();
  }

  private static JsonArray at(double x, double y) {
    JsonObject point = new JsonObject();
    point.addProperty("x", x);
    point.addProperty("y", y);
    JsonArray points = new JsonArray();
    points.add(point);
    return points;
  }

  private void touch(String type, JsonArray points) {
    JsonObject event = new JsonObject();
    event.addProperty("type", type);
    event.add("touchPoints", points);
    screen.send("Input.dispatchTouchEvent", event);
  }
}
