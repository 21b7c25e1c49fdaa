package app.trinity.verification.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Set;

/** What ties a class to the world around it. */
final class Impurities {
  private static final List<String> PACKAGES =
      List.of("java.io", "java.net", "java.nio", "java.sql", "java.lang.reflect", "javax.net");

  private static final Set<String> THREADS =
      Set.of(
          "java.lang.Thread",
          "java.util.Timer",
          "java.util.concurrent.Executors",
          "java.util.concurrent.ExecutorService",
          "java.util.concurrent.CompletableFuture",
          "java.util.concurrent.ForkJoinPool");

  private static final Set<String> READINGS =
      Set.of(
          "java.lang.System.currentTimeMillis",
          "java.lang.System.nanoTime",
          "java.lang.System.getenv",
          "java.lang.System.getProperty",
          "java.lang.Math.random",
          "java.time.Instant.now",
          "java.time.LocalDate.now",
          "java.time.LocalDateTime.now",
          "java.time.ZonedDateTime.now",
          "java.time.OffsetDateTime.now",
          "java.time.Clock.systemUTC",
          "java.time.Clock.systemDefaultZone",
          "java.time.InstantSource.system",
          "java.util.UUID.randomUUID",
          "java.util.concurrent.ThreadLocalRandom.current");

  private static final Set<String> GENERATORS =
      Set.of("java.util.Random", "java.util.SplittableRandom", "java.security.SecureRandom");

  static final DescribedPredicate<JavaClass> IO_AND_THREADS =
      describe(
          "I/O and threads",
          type ->
              THREADS.contains(type.getName())
                  || (PACKAGES.stream().anyMatch(name -> isWithin(type, name))
                      // Whatever is compiled from a record, an enum or an exception names these.
                      && !type.getName().equals("java.io.Serializable")));

  static final DescribedPredicate<JavaAccess<?>> TIME_CHANCE_AND_ENVIRONMENT =
      describe(
          "readings of time, chance and environment",
          access ->
              READINGS.contains(named(access))
                  || (GENERATORS.contains(access.getTargetOwner().getName())
                      && access.getTarget().getFullName().endsWith(".<init>()")));

  static final DescribedPredicate<JavaAccess<?>> STANDARD_STREAMS =
      describe(
          "the standard streams",
          access ->
              named(access).equals("java.lang.System.out")
                  || named(access).equals("java.lang.System.err")
                  || access.getName().equals("printStackTrace"));

  private Impurities() {}

  private static String named(JavaAccess<?> access) {
    return access.getTargetOwner().getName() + "." + access.getName();
  }

  private static boolean isWithin(JavaClass type, String name) {
    return type.getPackageName().equals(name) || type.getPackageName().startsWith(name + ".");
  }
}
