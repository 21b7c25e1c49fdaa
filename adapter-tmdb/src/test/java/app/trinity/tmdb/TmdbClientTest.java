package app.trinity.tmdb;

import static app.trinity.tmdb.Asked.client;
import static app.trinity.tmdb.Asked.settings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.trinity.InfrastructureFailure;
import app.trinity.InfrastructureFailure.Effect;
import app.trinity.discovery.Genre;
import app.trinity.discovery.MediaType;
import app.trinity.testkit.Rule;
import app.trinity.testkit.tmdb.FakeTmdb;
import app.trinity.testkit.tmdb.Fault;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Rule("DISCOVERY-8")
class TmdbClientTest {
  private static final Duration LIMIT = Duration.ofSeconds(10);

  private final FakeTmdb tmdb = FakeTmdb.builder().titles(500, 100).start();
  private final TmdbClient client = client(tmdb);

  @AfterEach
  void close() {
    client.close();
    tmdb.close();
  }

  @Test
  void a_good_credential_is_ready() {
    assertThat(client.check(LIMIT)).isEqualTo(TmdbStatus.READY);
    assertThat(tmdb.arrivals().get(0).path()).isEqualTo("/configuration");
  }

  @Test
  void a_bad_credential_is_refused_without_a_second_try() {
    try (TmdbClient stranger =
        TmdbClient.builder().readToken("wrong").settings(settings(tmdb).build()).build()) {
      assertThat(stranger.check(LIMIT)).isEqualTo(TmdbStatus.CREDENTIAL_REFUSED);
    }
    assertThat(tmdb.arrivals()).hasSize(1);
  }

  @Test
  void a_server_that_is_down_slow_or_somebody_else_is_unreachable() {
    tmdb.always(Fault.status(404));
    assertThat(client.check(LIMIT)).isEqualTo(TmdbStatus.UNREACHABLE);
    tmdb.always(Fault.garbage("<html>Welcome to the hotel</html>"));
    assertThat(client.check(LIMIT)).isEqualTo(TmdbStatus.UNREACHABLE);
    tmdb.always(Fault.silence());
    assertThat(client.check(Duration.ofMillis(100))).isEqualTo(TmdbStatus.UNREACHABLE);
    tmdb.goDown();
    assertThat(client.check(LIMIT)).isEqualTo(TmdbStatus.UNREACHABLE);
  }

  @ParameterizedTest
  @EnumSource
  void genres_are_those_of_the_ports(MediaType mediaType) {
    Map<Integer, String> expected = new LinkedHashMap<>();
    for (Genre genre : mediaType.genres()) {
      expected.put(genre.id(), genre.name());
    }

    assertThat(client.genres(mediaType, LIMIT)).containsExactlyEntriesOf(expected);
  }

  @Test
  void genres_that_cannot_be_had_fail_with_what_it_means() {
    tmdb.always(Fault.tooManyRequests());
    assertThatThrownBy(() -> client.genres(MediaType.TV, LIMIT))
        .asInstanceOf(InstanceOfAssertFactories.type(InfrastructureFailure.class))
        .extracting(InfrastructureFailure::effect)
        .isEqualTo(Effect.THROTTLED);
    tmdb.always(Fault.status(401));
    assertThatThrownBy(() -> client.genres(MediaType.TV, LIMIT))
        .asInstanceOf(InstanceOfAssertFactories.type(InfrastructureFailure.class))
        .extracting(InfrastructureFailure::effect)
        .isEqualTo(Effect.DID_NOT_HAPPEN);
  }

  @Test
  void posters_have_an_address_of_any_size() {
    TmdbImages images = client.images();

    assertThat(images.poster("/abc.jpg", TmdbImageSize.W342))
        .isEqualTo(URI.create("https://image.tmdb.org/t/p/w342/abc.jpg"));
    assertThat(images.poster("/abc.jpg", TmdbImageSize.ORIGINAL))
        .isEqualTo(URI.create("https://image.tmdb.org/t/p/original/abc.jpg"));
    assertThatThrownBy(() -> images.poster("abc.jpg", TmdbImageSize.W92))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> images.poster("//elsewhere.example/abc.jpg", TmdbImageSize.W92))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void images_are_where_tmdb_says_and_else_where_they_were() {
    tmdb.always(Fault.garbage("{\"images\":{\"secure_base_url\":\"https://img.example/t/p\"}}"));
    client.check(LIMIT);
    assertThat(client.images().base(TmdbImageSize.W500))
        .isEqualTo(URI.create("https://img.example/t/p/w500"));

    for (String odd : new String[] {"{}", "{\"images\":{\"secure_base_url\":\"ftp://x\"}}"}) {
      tmdb.always(Fault.garbage(odd));
      client.check(LIMIT);
      assertThat(client.images().base(TmdbImageSize.W500))
          .isEqualTo(URI.create("https://img.example/t/p/w500"));
    }
  }

  @Test
  void settings_that_make_no_sense_are_refused() {
    assertThatThrownBy(() -> settings(tmdb).baseUrl(URI.create("ftp://a.example/3")).build())
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> settings(tmdb).baseUrl(URI.create("https://a.example/?k=1")).build())
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> settings(tmdb).budgetRequests(0).build())
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> settings(tmdb).attempts(0).build())
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> settings(tmdb).keptFor(Duration.ofDays(181)).build())
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> settings(tmdb).freshFor(Duration.ofDays(181)).build())
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void the_defaults_are_those_of_the_documentation() {
    TmdbSettings settings = TmdbSettings.defaults();

    assertThat(settings.baseUrl()).isEqualTo(URI.create("https://api.themoviedb.org/3"));
    assertThat(settings.budgetRequests()).isEqualTo(40);
    assertThat(settings.budgetWindow()).isEqualTo(Duration.ofSeconds(10));
    assertThat(settings.keptFor()).isLessThanOrEqualTo(Duration.ofDays(180));
  }
}
