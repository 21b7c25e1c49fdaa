package app.trinity.local.http;

import java.util.Optional;
import java.util.function.Function;

/**
 * What is asked of an {@link Endpoint}: a request whose host has been checked and whose body has
 * been read whole.
 *
 * <p>Safe for use by several threads, as long as nobody changes the body.
 */
public final class WebRequest {
  private final String method;
  private final String path;
  private final String authority;
  private final Function<String, Optional<String>> headers;
  private final Function<String, Optional<String>> parameters;
  private final byte[] body;

  /**
   * Puts a request together.
   *
   * @param method the method, in capitals
   * @param path the path within this server, normalized, without the query
   * @param authority the host and port under which the client knows this server
   * @param headers finds the value of a header by its name in any case
   * @param parameters finds the first value of a parameter of the query by its name
   * @param body the body; empty where there is none
   */
  public WebRequest(
      String method,
      String path,
      String authority,
      Function<String, Optional<String>> headers,
      Function<String, Optional<String>> parameters,
      byte[] body) {
    this.method = method;
    this.path = path;
    this.authority = authority;
    this.headers = headers;
    this.parameters = parameters;
    this.body = body;
  }

  /** The method, in capitals. */
  public String method() {
    return method;
  }

  /** The path, normalized, without the query. */
  public String path() {
    return path;
  }

  /** The host and port under which the client knows this server. */
  public String authority() {
    return authority;
  }

  /** The value of a header; empty where it is absent. */
  public Optional<String> header(String name) {
    return headers.apply(name);
  }

  /**
   * The first value of a parameter of the query; empty where it is absent.
   *
   * @throws Problem where the query cannot be read
   */
  public Optional<String> parameter(String name) {
    return parameters.apply(name);
  }

  /** The body; empty where there is none. It is not to be changed. */
  public byte[] body() {
    return body;
  }
}
