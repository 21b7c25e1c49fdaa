package app.trinity.lambda.function;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The environment variables that configure a function. What is missing or makes no sense is
 * collected, so that whoever deploys is told of all of it at once. An empty variable is an absent
 * one.
 *
 * <p>Belongs to the thread that reads it.
 */
final class Environment {
  private final Map<String, String> variables;
  private final Set<String> problems = new LinkedHashSet<>();

  Environment(Map<String, String> variables) {
    this.variables = Map.copyOf(variables);
  }

  Optional<String> text(String variable) {
    return Optional.ofNullable(variables.get(variable))
        .map(String::strip)
        .filter(text -> !text.isEmpty());
  }

  /** A text that must be there; a stand-in where it is not, until {@link #check}. */
  String requiredText(String variable, String meaning) {
    return text(variable).orElseGet(() -> missing(variable + " (" + meaning + ")"));
  }

  /** The region, which Lambda sets. */
  String region() {
    return requiredText("AWS_REGION", "the region, which Lambda sets");
  }

  /** A whole number within bounds; empty where absent. */
  OptionalInt integer(String variable, int least, int most) {
    Optional<String> text = text(variable);
    if (text.isEmpty()) {
      return OptionalInt.empty();
    }
    try {
      int number = Integer.parseInt(text.get());
      if (number >= least && number <= most) {
        return OptionalInt.of(number);
      }
    } catch (NumberFormatException e) {
      // Said below, with the bounds.
    }
    wrong(variable + " must be a whole number from " + least + " to " + most);
    return OptionalInt.empty();
  }

  /** An http or https address; empty where absent. */
  Optional<URI> address(String variable) {
    Optional<String> text = text(variable);
    Optional<URI> address = text.flatMap(Environment::httpAddress);
    if (text.isPresent() && address.isEmpty()) {
      wrong(variable + " must be an http or https address");
    }
    return address;
  }

  private static Optional<URI> httpAddress(String text) {
    try {
      URI address = URI.create(text);
      boolean http = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
      return http && address.getHost() != null ? Optional.of(address) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Notes that something is missing; the value of a variable is never part of it. */
  String missing(String what) {
    problems.add(what + " is missing");
    return "missing";
  }

  /** Notes that something makes no sense. */
  void wrong(String what) {
    problems.add(what);
  }

  /**
   * Ends the reading.
   *
   * @throws Misconfigured where anything was missing or made no sense, naming all of it
   */
  void check() {
    if (!problems.isEmpty()) {
      throw new Misconfigured("The environment does not fit: " + String.join("; ", problems) + ".");
    }
  }
}
