package app.trinity.verification.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Set;

/** What stands once in a module: the making of what reads and writes JSON, pauses and retries. */
final class Machinery {
  private static final Set<String> JSON =
      Set.of(
          "com.fasterxml.jackson.core.JsonFactory",
          "com.fasterxml.jackson.databind.ObjectMapper",
          "com.fasterxml.jackson.databind.json.JsonMapper");

  private static final Set<String> MAKING = Set.of("<init>", "builder");

  private static final Set<String> RETRIES =
      Set.of("dev.failsafe.RetryPolicy", "software.amazon.awssdk.retries.api.BackoffStrategy");

  private static final Set<String> USING = Set.of("computeDelay", "getConfig");

  private static final Set<String> PAUSES =
      Set.of(
          "java.lang.Thread.sleep",
          "java.util.concurrent.TimeUnit.sleep",
          "java.util.concurrent.locks.LockSupport.park",
          "java.util.concurrent.locks.LockSupport.parkNanos",
          "java.util.concurrent.locks.LockSupport.parkUntil");

  static final DescribedPredicate<JavaAccess<?>> MAKING_OF_JSON =
      describe(
          "the making of what reads and writes JSON",
          access ->
              JSON.contains(access.getTargetOwner().getName())
                  && MAKING.contains(access.getName()));

  static final DescribedPredicate<JavaAccess<?>> PAUSES_AND_RETRIES =
      describe(
          "pauses and the making of retry policies",
          access ->
              PAUSES.contains(access.getTargetOwner().getName() + "." + access.getName())
                  || (RETRIES.contains(access.getTargetOwner().getName())
                      && !USING.contains(access.getName())));

  private Machinery() {}

  /** One of some classes, or within one. */
  static DescribedPredicate<JavaClass> oneOf(String... names) {
    Set<String> places = Set.of(names);
    return describe(
        "one of " + places, type -> places.contains(type.getName().replaceFirst("\\$.*", "")));
  }
}
