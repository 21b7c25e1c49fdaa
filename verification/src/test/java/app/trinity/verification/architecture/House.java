package app.trinity.verification.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which package is what.
 *
 * @param root the root package
 */
record House(String root) {
  /** The language and the contracts. */
  String[] ports() {
    return Stream.concat(Arrays.stream(api()), Arrays.stream(spi())).toArray(String[]::new);
  }

  /** What an embedding application calls and names. */
  String[] api() {
    return below("", ".account", ".discovery", ".rule", ".room", ".match", ".vote");
  }

  /** What an adapter implements. */
  String[] spi() {
    return below(".spi", ".room.spi", ".vote.spi", ".match.spi", ".discovery.spi", ".account.spi");
  }

  String core() {
    return root + ".core..";
  }

  /** What implements driven ports, and the queue that some of them share. */
  String[] adapters() {
    return below(".feed..", ".inmemory..", ".dynamodb..", ".jdbc..", ".tmdb..");
  }

  /** The GraphQL API over the engine. */
  String graphQlApi() {
    return root + ".api..";
  }

  /** The core, the API over it, and the composition roots, where they meet the adapters. */
  String[] coreAndRoots() {
    return below(".core..", ".api..", ".lambda..", ".local..", ".spring..");
  }

  /** What runs a whole engine over any stores: composition roots, and the published suites. */
  String[] whereEnginesRun() {
    return below(".core..", ".api..", ".lambda..", ".local..", ".spring..", ".suites..");
  }

  /** Where JSON is read and written: one class a module, with the module's settings. */
  String[] json() {
    return below(".lambda.json.JsonText", ".local.http.HomeJson", ".tmdb.TmdbJson");
  }

  /** Where retries are drawn up and threads pause. */
  String[] retries() {
    return below(
        ".dynamodb.call.StoreRetries",
        ".dynamodb.development.RecordRetries",
        ".lambda.aws.Persistence",
        ".jdbc.internal.RetryPause",
        ".tmdb.TmdbCalls",
        ".testkit.Eventually",
        ".suites.OneAtATime");
  }

  /**
   * Every package, from the lowest up; two dots stand for the packages below. A package depends
   * only on those before it. A room knows its match rule, a match its room, a vote the match that
   * came of it; what a store implements is above all of these.
   */
  List<String> layers() {
    return List.of(
        below(
            "",
            ".account",
            ".discovery",
            ".rule",
            ".room",
            ".match",
            ".vote",
            ".account.spi",
            ".discovery.spi",
            ".room.spi",
            ".match.spi",
            ".vote.spi",
            ".spi",
            ".core.account",
            ".core.discovery",
            ".core.room",
            ".core.match",
            ".core.vote",
            ".core.refusal",
            ".core.account.usecase",
            ".core.event",
            ".core.match.judging",
            ".core",
            ".feed..",
            ".inmemory..",
            ".dynamodb..",
            ".dynamodblocal..",
            ".jdbc.internal",
            ".jdbc.rows",
            ".jdbc.outbox",
            ".jdbc",
            ".postgres..",
            ".tmdb..",
            ".testkit..",
            ".jqwik..",
            ".jackson..",
            ".suites..",
            ".spring..",
            ".api..",
            ".lambda..",
            ".lambdaruntime..",
            ".local..",
            ".infrastructure..",
            ".operator..",
            ".benchmarks.."));
  }

  /** Ports and core. */
  DescribedPredicate<JavaClass> domain() {
    String[] packages =
        Stream.concat(Arrays.stream(ports()), Stream.of(core())).toArray(String[]::new);
    return resideInAnyPackage(packages);
  }

  private String[] below(String... packages) {
    return Arrays.stream(packages).map(name -> root + name).toArray(String[]::new);
  }
}
