package app.trinity.local.http.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.trinity.local.http.Endpoint;
import app.trinity.local.http.Problem;
import app.trinity.local.http.WebAnswer;
import app.trinity.local.http.WebRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.regex.Pattern;

/**
 * The web page's files, from the class path. A browser asks each time whether its copy is still the
 * newest, so that a new version is seen at once and an old one is not sent twice.
 *
 * <p>Safe for use by several threads.
 */
public final class PageAssets {
  private static final String FOLDER = "/app/trinity/local/page/";

  /** Names of files and folders that begin with no dot: nothing here leads out of the folder. */
  private static final Pattern NAME =
      Pattern.compile("(?:[A-Za-z0-9_-]+/){0,4}[A-Za-z0-9_-]+(?:\\.[A-Za-z0-9_-]+)*\\.([a-z0-9]+)");

  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "json", "application/json; charset=utf-8",
          "webmanifest", "application/manifest+json; charset=utf-8",
          "svg", "image/svg+xml; charset=utf-8",
          "png", "image/png",
          "webp", "image/webp",
          "woff2", "font/woff2");

  private static final String ASSETS = "\"/assets/";

  private final String base;
  private final ConcurrentMap<String, WebAnswer> loaded = new ConcurrentHashMap<>();

  /**
   * Serves the page.
   *
   * @param base the path below which browsers find it, without a slash at its end; empty text for
   *     the root
   */
  public PageAssets(String base) {
    this.base = base;
  }

  /** Serves one file under any address. */
  public Endpoint file(String name) {
    return request -> answer(request, name);
  }

  /** Serves each file under a prefix of the path. */
  public Endpoint filesUnder(String prefix) {
    return request -> answer(request, request.path().substring(prefix.length()));
  }

  private WebAnswer answer(WebRequest request, String name) {
    WebAnswer file =
        Optional.ofNullable(loaded.get(name))
            .or(() -> load(name))
            .orElseThrow(() -> Problem.notFound("There is nothing here."));
    boolean known =
        request
            .header("If-None-Match")
            .filter(tags -> tags.contains(file.headers().getOrDefault("ETag", "?")))
            .isPresent();
    return known ? file.notModified() : file;
  }

  private Optional<WebAnswer> load(String name) {
    var matcher = NAME.matcher(name);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String type = TYPES.get(matcher.group(1));
    if (type == null) {
      return Optional.empty();
    }
    try (InputStream file = PageAssets.class.getResourceAsStream(FOLDER + name)) {
      if (file == null) {
        return Optional.empty();
      }
      byte[] bytes =
          type.startsWith("text/html") ? based(file.readAllBytes()) : file.readAllBytes();
      WebAnswer answer =
          WebAnswer.of(200, type, bytes).with("Cache-Control", "no-cache").with("ETag", tag(bytes));
      loaded.put(name, answer);
      return Optional.of(answer);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The page is found under several paths, so that its files cannot be named beside it. */
  private byte[] based(byte[] page) {
    return new String(page, UTF_8).replace(ASSETS, "\"" + base + "/assets/").getBytes(UTF_8);
  }

  private static String tag(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return "\"" + HexFormat.of().formatHex(digest, 0, 12) + "\"";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
