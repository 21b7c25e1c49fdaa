package app.trinity.local.http.server;

import app.trinity.local.http.Endpoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which endpoint answers which path, and by which method.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class Routes {
  private final List<Route> routes;

  private Routes(List<Route> routes) {
    this.routes = List.copyOf(routes);
  }

  /** Starts a table. */
  public static Builder builder() {
    return new Builder();
  }

  /** Finds what answers a path. */
  Optional<Route> find(String path) {
    return routes.stream().filter(route -> route.pattern().matcher(path).matches()).findFirst();
  }

  /** One line of the table: GET, which HEAD follows, or POST with a body in JSON. */
  record Route(Pattern pattern, boolean post, Endpoint endpoint) {
    String allowed() {
      return post ? "POST" : "GET, HEAD";
    }

    boolean takes(String method) {
      return post ? method.equals("POST") : method.equals("GET") || method.equals("HEAD");
    }
  }

  /** Puts a table together; what is added first is looked at first. */
  public static final class Builder {
    private final List<Route> routes = new ArrayList<>();

    private Builder() {}

    /**
     * Adds what is read.
     *
     * @param pathPattern a regular expression for the whole path
     */
    public Builder get(String pathPattern, Endpoint endpoint) {
      routes.add(new Route(Pattern.compile(pathPattern), false, endpoint));
      return this;
    }

    /**
     * Adds what takes JSON.
     *
     * @param pathPattern a regular expression for the whole path
     */
    public Builder post(String pathPattern, Endpoint endpoint) {
      routes.add(new Route(Pattern.compile(pathPattern), true, endpoint));
      return this;
    }

    /** Makes the table. */
    public Routes build() {
      return new Routes(routes);
    }
  }
}
