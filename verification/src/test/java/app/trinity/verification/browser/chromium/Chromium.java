package app.trinity.verification.browser.chromium;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The browser of this machine, running. One serves all tests, from the one thread they run in.
 *
 * <p>Not safe for use by several threads, as Playwright is not.
 */
public final class Chromium implements AutoCloseable {
  /** What a browser is called, on Debian first. */
  public static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

  /** How long anything is awaited that the page will show; much longer than it ever takes. */
  public static final Duration PATIENCE = Duration.ofSeconds(20);

  private static final List<String> ARGUMENTS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Path executable) {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    PlaywrightAssertions.setDefaultAssertionTimeout((double) PATIENCE.toMillis());
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions().setExecutablePath(executable).setArgs(ARGUMENTS));
  }

  /** Starts the browser that {@link #installed} finds. */
  public static Chromium start() {
    return new Chromium(installed().orElseThrow());
  }

  /** The first browser on this machine's PATH. */
  public static Optional<Path> installed() {
    return find(Optional.ofNullable(System.getenv("PATH")).orElse(""));
  }

  /** The first browser on a path as the environment writes it. */
  public static Optional<Path> find(String path) {
    List<Path> folders =
        Stream.of(path.split(File.pathSeparator, -1))
            .filter(folder -> !folder.isBlank())
            .map(Path::of)
            .toList();
    return NAMES.stream()
        .flatMap(name -> folders.stream().map(folder -> folder.resolve(name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  public Browser browser() {
    return browser;
  }

  @Override
  public void close() {
    playwright.close();
  }
}
