package app.trinity.lambda.function;

import app.trinity.core.discovery.SmartDiscovery;
import app.trinity.discovery.DeckRequest;
import app.trinity.discovery.Recommendation;
import app.trinity.discovery.Recommendations;
import app.trinity.lambda.log.Journal;
import app.trinity.tmdb.TmdbClient;
import app.trinity.tmdb.TmdbMetrics;
import app.trinity.tmdb.TmdbSettings;
import java.util.Map;

/** Smart Discovery over TMDB, counted. Thread-safe. */
final class Titles implements Recommendations {
  private static final String LANGUAGES = "[a-z]{2,3}(-[A-Z]{2})?";

  private final TmdbClient tmdb;
  private final Recommendations discovery;
  private final Journal journal;

  private Titles(TmdbClient tmdb, Journal journal) {
    this.tmdb = tmdb;
    this.discovery = SmartDiscovery.builder().catalog(tmdb.catalog()).build();
    this.journal = journal;
  }

  static Titles of(Boot boot) {
    TmdbSettings settings = settings(boot.environment());
    return new Titles(Credential.read(boot.environment()).client(settings), boot.journal());
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
    TmdbMetrics before = tmdb.metrics();
    Recommendation found = discovery.recommend(request);
    TmdbMetrics after = tmdb.metrics();
    journal.count("TmdbRequests", after.requests() - before.requests());
    journal.count("TmdbCacheHits", after.hits() - before.hits());
    journal.count("TmdbRefusals", after.refusals() - before.refusals());
    journal.count("DegradedDecks", found.degraded() ? 1 : 0);
    journal.count(
        "DeckSize",
        found.candidates().size(),
        Map.of("strategy", found.strategy().map(Enum::name).orElse("NONE")));
    return found;
  }
}
