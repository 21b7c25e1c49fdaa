package app.trinity.verification.browser;

import app.trinity.verification.browser.chromium.Chromium;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One browser window with a memory of its own, as a phone has: it notes whatever goes wrong in it,
 * and every request that leaves for another place than its server.
 */
final class Phone implements AutoCloseable {
  private static final Path SCREENSHOTS = Path.of("target", "screenshots");

  private final URI home;
  private final BrowserContext context;
  private final Page page;
  private final List<String> complaints = new ArrayList<>();
  private final List<String> heard = new ArrayList<>();
  private boolean forgiven;

  Phone(Browser browser, URI home, Look look) {
    this.home = home;
    context = browser.newContext(look.options());
    context.setDefaultTimeout((double) Chromium.PATIENCE.toMillis());
    page = context.newPage();
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error") || message.type().equals("warning")) {
            complaints.add("console: " + message.text() + " at " + message.location());
          }
        });
    page.onPageError(error -> complaints.add("uncaught: " + error));
    page.onDialog(
        dialog -> {
          complaints.add("dialog: " + dialog.message());
          dialog.dismiss();
        });
    page.onRequest(request -> mustStayAtHome(request.url()));
    page.onWebSocket(
        socket -> {
          mustStayAtHome(socket.url());
          socket.onFrameReceived(frame -> heard.add(String.valueOf(frame.text())));
        });
  }

  private void mustStayAtHome(String address) {
    URI asked = URI.create(address);
    boolean fetched = asked.getScheme().startsWith("http") || asked.getScheme().startsWith("ws");
    if (fetched && !home.getAuthority().equals(asked.getAuthority())) {
      complaints.add("left home for " + address);
    }
  }

  Page page() {
    return page;
  }

  /** Loads an address of the server, such as {@code /join/ABC234}. */
  void open(String path) {
    page.navigate(home.resolve(path).toString());
  }

  /** What the page calls by this name. */
  Locator find(String testId) {
    return page.locator("[data-testid='" + testId + "']:visible");
  }

  /** Presses what the page calls by this name. */
  void press(String testId) {
    find(testId).click();
  }

  /** Drags something sideways with the mouse. */
  void drag(Locator what, int distance) {
    BoundingBox box = atRest(what);
    double x = box.x + box.width / 2;
    double y = box.y + box.height / 3;
    page.mouse().move(x, y);
    page.mouse().down();
    page.mouse().move(x + distance, y + 6, new Mouse.MoveOptions().setSteps(8));
    page.mouse().up();
  }

  /** Draws a finger sideways over something; to the right where the distance is positive. */
  void drawFinger(Locator over, int distance) {
    Finger.on(page).draw(atRest(over), distance);
  }

  /** Where something lies once it has stopped moving. */
  private static BoundingBox atRest(Locator what) {
    what.hover(new Locator.HoverOptions().setTrial(true));
    return what.boundingBox();
  }

  /** What came over the live line so far, frame by frame. */
  List<String> heard() {
    return heard;
  }

  /** When this document was loaded; a reload makes it another. */
  double loadedAt() {
    return ((Number) page.evaluate("performance.timeOrigin")).doubleValue();
  }

  /** Waits until nothing moves any more. */
  void settle() {
    page.evaluate(
        """
        async () => {
          await document.fonts.ready;
          const inSight = (image) => image.loading !== 'lazy' || image.getBoundingClientRect().top < innerHeight;
          const pictures = [...document.images].filter(inSight);
          await Promise.all(pictures.map((image) => image.decode().catch(() => {})));
          const ends = (one) => one.effect.getComputedTiming().endTime !== Infinity;
          await Promise.all(document.getAnimations().filter(ends).map((one) => one.finished.catch(() => {})));
        }\
        """);
  }

  /** Keeps what the phone shows for people to look at. */
  void keepPicture(String name) {
    page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
  }

  /** What went wrong in this window so far. */
  List<String> complaints() {
    return complaints;
  }

  /** Says that what goes wrong in this window is what the test is about. */
  void forgive() {
    forgiven = true;
  }

  boolean forgiven() {
    return forgiven;
  }

  /**
   * Breaks the way to the server, as a tunnel does. What the browser then calls errors are none.
   */
  void loseTheLine() {
    forgive();
    context.setOffline(true);
  }

  /** Mends the way to the server. */
  void findTheLine() {
    context.setOffline(false);
  }

  @Override
  public void close() {
    context.close();
  }
}
