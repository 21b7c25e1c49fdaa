package app.trinity.local.http.server;

import app.trinity.local.http.Endpoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

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

  /** One line of the table: GET, which HEAD follows, POST with a body in JSON, or both. */
  record Route(Pattern pattern, Set<String> methods, Endpoint endpoint) {
    private static final Set<String> READ = Set.of("GET", "HEAD");
    private static final Set<String> WRITE = Set.of("POST");
    private static final Set<String> BOTH = Set.of("GET", "HEAD", "POST");

    String allowed() {
      return methods.stream().sorted().collect(Collectors.joining(", "));
    }

    boolean takes(String method) {
      return methods.contains(method);
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
      routes.add(new Route(Pattern.compile(pathPattern), Route.READ, endpoint));
      return this;
    }

    /**
     * Adds what takes JSON.
     *
     * @param pathPattern a regular expression for the whole path
     */
    public Builder post(String pathPattern, Endpoint endpoint) {
      routes.add(new Route(Pattern.compile(pathPattern), Route.WRITE, endpoint));
      return this;
    }

    /**
     * Adds what is read, and takes JSON as well.
     *
     * @param pathPattern a regular expression for the whole path
     */
    public Builder getOrPost(String pathPattern, Endpoint endpoint) {
      routes.add(new Route(Pattern.compile(pathPattern), Route.BOTH, endpoint));
      return this;
    }

    /** Makes the table. */
    public Routes build() {
      return new Routes(routes);
    }
  }
}
