package app.trinity.local.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;

/**
 * What an {@link Endpoint} answers.
 *
 * <p>Safe for use by several threads, as long as nobody changes the body.
 */
public final class WebAnswer {
  private static final String CONTENT_TYPE = "Content-Type";
  private static final String CACHE = "Cache-Control";
  private static final String NOT_KEPT = "no-store";

  private final int status;
  private final Map<String, String> headers;
  private final byte[] body;

  private WebAnswer(int status, Map<String, String> headers, byte[] body) {
    this.status = status;
    this.headers = Map.copyOf(headers);
    this.body = body;
  }

  /** An answer with a body that nobody keeps. */
  public static WebAnswer of(int status, String contentType, byte[] body) {
    return new WebAnswer(status, Map.of(CONTENT_TYPE, contentType, CACHE, NOT_KEPT), body);
  }

  /** An answer without a body. */
  public static WebAnswer empty(int status) {
    return new WebAnswer(status, Map.of(), new byte[0]);
  }

  /** An answer in JSON that nobody keeps. */
  public static WebAnswer json(int status, JsonNode body) {
    return of(status, "application/json; charset=utf-8", HomeJson.bytes(body));
  }

  /** An SVG image that nobody keeps. */
  public static WebAnswer svg(String image) {
    return of(200, "image/svg+xml; charset=utf-8", image.getBytes(UTF_8));
  }

  /** This answer with one more header, or another value for one it has. */
  public WebAnswer with(String name, String value) {
    Map<String, String> more = new TreeMap<>(headers);
    more.put(name, value);
    return new WebAnswer(status, more, body);
  }

  /** This answer without its body, for somebody who has it already. */
  public WebAnswer notModified() {
    return new WebAnswer(304, headers, new byte[0]);
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** The headers it asks for, {@code Content-Type} among them. */
  public Map<String, String> headers() {
    return headers;
  }

  /** The body; empty for none. It is not to be changed. */
  public byte[] body() {
    return body;
  }
}
