package app.trinity.lambda.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.trinity.discovery.DeckRequest;
import app.trinity.discovery.Genres;
import app.trinity.discovery.MediaType;
import app.trinity.lambda.log.Journal;
import app.trinity.lambda.shell.Misconfigured;
import app.trinity.testkit.tmdb.FakeTmdb;
import app.trinity.tmdb.TmdbSettings;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A credential that is changed where it is kept, while the function runs. */
class TitlesTest {
  private static final String OUTDATED = "an.outdated.token";
  private static final String CURRENT = "the.current.token";
  private static final DeckRequest DRAMAS = DeckRequest.of(MediaType.MOVIE, Genres.of(18));

  private final FakeTmdb tmdb =
      FakeTmdb.builder().titles(3_000, 300).credentials(CURRENT, "a-key").start();
  private final List<String> lines = new ArrayList<>();
  private final AtomicLong nanos = new AtomicLong();
  private final Deque<String> kept = new ArrayDeque<>();

  @AfterEach
  void close() {
    tmdb.close();
  }

  /** What is kept when it is looked up for the first time, the second and so on. */
  private Titles titles(String... secrets) {
    kept.addAll(List.of(secrets));
    return new Titles(
        TmdbSettings.builder().baseUrl(tmdb.baseUrl()).build(),
        this::lookUp,
        new Journal(
            "TMDBHandler",
            Clock.systemUTC(),
            nanos::get,
            line -> lines.add(new String(line, StandardCharsets.UTF_8))),
        nanos::get);
  }

  private Credential lookUp() {
    String secret = kept.removeFirst();
    if (secret.isEmpty()) {
      throw new Misconfigured("nothing is kept");
    }
    return Credential.of(secret);
  }

  private void later() {
    nanos.addAndGet(Duration.ofMinutes(1).toNanos());
  }

  private static void isRefused(Titles titles) {
    assertThat(titles.recommend(DRAMAS).candidates()).isEmpty();
  }

  @Test
  void a_credential_that_is_refused_is_looked_up_again() {
    Titles titles = titles(OUTDATED, CURRENT);
    later();

    isRefused(titles);

    assertThat(titles.recommend(DRAMAS).candidates()).hasSize(50);
    assertThat(lines).anyMatch(line -> line.contains("another credential"));
    assertThat(lines).anyMatch(line -> line.contains("\"TmdbRefusals\":1"));
    assertThat(lines).noneMatch(line -> line.contains(OUTDATED) || line.contains(CURRENT));
  }

  @Test
  void it_is_looked_up_once_in_a_while_only() {
    Titles titles = titles(OUTDATED, OUTDATED, CURRENT);

    isRefused(titles);
    assertThat(kept).as("just looked up").hasSize(2);
    later();
    isRefused(titles);
    isRefused(titles);
    isRefused(titles);
    assertThat(kept).as("looked up once more").hasSize(1);
    later();
    isRefused(titles);

    assertThat(titles.recommend(DRAMAS).candidates()).isNotEmpty();
  }

  @Test
  void one_that_is_accepted_is_not_looked_up() {
    Titles titles = titles(CURRENT);
    later();

    assertThat(titles.recommend(DRAMAS).candidates()).isNotEmpty();
    assertThat(titles.recommend(DRAMAS).degraded()).isFalse();
  }

  @Test
  void what_was_found_stays_known_while_the_credential_is_the_same() {
    Titles titles = titles(CURRENT, CURRENT);
    titles.recommend(DRAMAS);
    assertThat(lines).anyMatch(line -> line.contains("\"TmdbCacheHits\":0"));
    lines.clear();

    titles.credentialMayHaveChanged();
    titles.recommend(DRAMAS);

    assertThat(lines)
        .noneMatch(line -> line.contains("another credential"))
        .noneMatch(line -> line.contains("\"TmdbCacheHits\":0"));
  }

  @Test
  void where_none_can_be_looked_up_the_present_one_stays() {
    Titles titles = titles(CURRENT, "", "");

    assertThatThrownBy(titles::credentialMayHaveChanged).isInstanceOf(Misconfigured.class);

    assertThat(titles.recommend(DRAMAS).candidates()).isNotEmpty();
  }

  @Test
  void a_look_up_that_fails_after_a_refusal_is_told_and_made_again() {
    Titles titles = titles(OUTDATED, "", CURRENT);
    later();
    isRefused(titles);
    later();
    isRefused(titles);

    assertThat(titles.recommend(DRAMAS).candidates()).isNotEmpty();
    assertThat(lines).anyMatch(line -> line.contains("could not be looked up again"));
  }
}
