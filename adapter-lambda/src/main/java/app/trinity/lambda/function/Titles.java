package app.trinity.lambda.function;

import app.trinity.core.discovery.SmartDiscovery;
import app.trinity.discovery.DeckRequest;
import app.trinity.discovery.Recommendation;
import app.trinity.discovery.Recommendations;
import app.trinity.lambda.log.Journal;
import app.trinity.lambda.shell.Environment;
import app.trinity.lambda.shell.Misconfigured;
import app.trinity.lambda.shell.Start;
import app.trinity.tmdb.TmdbClient;
import app.trinity.tmdb.TmdbMetrics;
import app.trinity.tmdb.TmdbSettings;
import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.time.Duration;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Smart Discovery over TMDB, counted. A credential that TMDB refuses is looked up again, at most
 * once in a while, so that a new one needs no deployment.
 *
 * <p>Thread-safe.
 */
final class Titles implements Recommendations {
  private static final String LANGUAGES = "[a-z]{2,3}(-[A-Z]{2})?";
  private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(1);

  private final TmdbSettings settings;
  private final Supplier<Credential> kept;
  private final Journal journal;
  private final LongSupplier nanoTime;
  private volatile Source source;

  @GuardedBy("this")
  private long lookedAt;

  /** What is asked, by the credential it was made with. */
  private record Source(Credential credential, TmdbClient tmdb, Recommendations discovery) {
    static Source of(Credential credential, TmdbSettings settings) {
      TmdbClient tmdb = credential.client(settings);
      return new Source(credential, tmdb, SmartDiscovery.builder().catalog(tmdb.catalog()).build());
    }
  }

  /**
   * Finds titles.
   *
   * @param settings how TMDB is asked
   * @param kept looks the credential up where it is kept; one that never changes is given each time
   * @param journal where the counts go
   * @param nanoTime what the time between two looks is told by, in nanoseconds
   */
  Titles(TmdbSettings settings, Supplier<Credential> kept, Journal journal, LongSupplier nanoTime) {
    this.settings = settings;
    this.kept = kept;
    this.journal = journal;
    this.nanoTime = nanoTime;
    this.source = Source.of(kept.get(), settings);
    this.lookedAt = nanoTime.getAsLong();
  }

  static Titles of(Start start) {
    Environment environment = start.environment();
    TmdbSettings settings = settings(environment);
    return new Titles(
        settings, () -> Credential.read(environment), start.journal(), System::nanoTime);
  }

  private static TmdbSettings settings(Environment environment) {
    TmdbSettings.Builder settings = TmdbSettings.builder();
    environment
        .text(Variables.TMDB_LANGUAGE)
        .ifPresent(
            language -> {
              if (language.matches(LANGUAGES)) {
                settings.language(language);
              } else {
                environment.wrong(Variables.TMDB_LANGUAGE + " must be like de or pt-BR");
              }
            });
    environment.address(Variables.TMDB_BASE_URL).ifPresent(settings::baseUrl);
    return settings.build();
  }

  @Override
  public Recommendation recommend(DeckRequest request) {
    Source asked = source;
    TmdbMetrics before = asked.tmdb().metrics();
    try {
      Recommendation found = asked.discovery().recommend(request);
      journal.count("DegradedDecks", found.degraded() ? 1 : 0);
      journal.count(
          "DeckSize",
          found.candidates().size(),
          Map.of("strategy", found.strategy().map(Enum::name).orElse("NONE")));
      return found;
    } finally {
      TmdbMetrics after = asked.tmdb().metrics();
      long unauthorized = after.unauthorized() - before.unauthorized();
      journal.count("TmdbRequests", after.requests() - before.requests());
      journal.count("TmdbCacheHits", after.hits() - before.hits());
      journal.count("TmdbRefusals", after.refusals() - before.refusals() + unauthorized);
      if (unauthorized > 0) {
        lookAgainAfterRefusal();
      }
    }
  }

  /** The next deck may be found with a better credential; this one is answered as it is. */
  private synchronized void lookAgainAfterRefusal() {
    if (nanoTime.getAsLong() - lookedAt < BETWEEN_LOOKS.toNanos()) {
      return;
    }
    try {
      credentialMayHaveChanged();
    } catch (RuntimeException e) {
      journal.tell(
          "WARN", "The credential could not be looked up again.", Titles.class.getName(), e);
    }
  }

  /**
   * Looks the credential up again.
   *
   * @throws Misconfigured where there is none by now, or none that can be read; the present one
   *     stays
   */
  synchronized void credentialMayHaveChanged() {
    lookedAt = nanoTime.getAsLong();
    Credential present = kept.get();
    Source before = source;
    if (!present.isTheSameAs(before.credential())) {
      source = Source.of(present, settings);
      before.tmdb().close();
      journal.tell("INFO", "TMDB is asked with another credential.", Titles.class.getName(), null);
    }
  }
}
