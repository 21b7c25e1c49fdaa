package app.trinity.lambda.shell;

import java.net.URI;
import java.time.Duration;
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
public final class Environment {
  /** By how much longer than on AWS a function may wait for anything; 1 where absent. */
  public static final String TIME_FACTOR = "TRINITY_TIME_FACTOR";

  private static final int LARGEST_FACTOR = 100;

  private final Map<String, String> variables;
  private final Set<String> problems = new LinkedHashSet<>();

  /** Reads variables by their names. */
  public Environment(Map<String, String> variables) {
    this.variables = Map.copyOf(variables);
  }

  /** Returns a variable, stripped; empty where it is absent or blank. */
  public Optional<String> text(String variable) {
    return Optional.ofNullable(variables.get(variable))
        .map(String::strip)
        .filter(text -> !text.isEmpty());
  }

  /**
   * Returns a variable that has to be there; where it is absent that is noted, and a stand-in is
   * returned, with which nothing may be done but to read on.
   *
   * @param meaning what it is, for whoever is told that it is missing
   */
  public String requiredText(String variable, String meaning) {
    return text(variable).orElseGet(() -> missing(variable + " (" + meaning + ")"));
  }

  /** Returns the region, which Lambda sets. */
  public String region() {
    return requiredText("AWS_REGION", "the region, which Lambda sets");
  }

  /** Returns a whole number within bounds; empty where absent. Anything else is noted. */
  public OptionalInt integer(String variable, int least, int most) {
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

  /**
   * Returns how long a function may wait for something: as long as on AWS, or longer where {@value
   * #TIME_FACTOR} says that the machine is slow, as one is that runs functions in an emulator.
   *
   * @param onAws the time limit on AWS
   */
  public Duration limit(Duration onAws) {
    return onAws.multipliedBy(integer(TIME_FACTOR, 1, LARGEST_FACTOR).orElse(1));
  }

  /** Returns an http or https address; empty where absent. Anything else is noted. */
  public Optional<URI> address(String variable) {
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

  /**
   * Notes that something is missing.
   *
   * @param what what is missing; never the value of a variable
   * @return a stand-in
   */
  public String missing(String what) {
    problems.add(what + " is missing");
    return "missing";
  }

  /**
   * Notes that something makes no sense.
   *
   * @param what what, and how it should be; never the value of a variable
   */
  public void wrong(String what) {
    problems.add(what);
  }

  /**
   * Ends the reading so far. A function's start ends with it.
   *
   * @throws Misconfigured where anything was missing or made no sense, naming all of it
   */
  public void check() {
    if (!problems.isEmpty()) {
      throw new Misconfigured("The environment does not fit: " + String.join("; ", problems) + ".");
    }
  }
}
