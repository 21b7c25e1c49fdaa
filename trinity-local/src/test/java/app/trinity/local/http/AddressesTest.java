package app.trinity.local.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.trinity.local.http.security.BasePath;
import app.trinity.local.http.security.PublicUrl;
import app.trinity.local.http.security.WebOrigin;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {
  @ParameterizedTest
  @CsvSource({
    "https://films.example,            https://films.example,        ''",
    "https://Films.Example:443/,       https://films.example,        ''",
    "http://films.example:80/evening/, http://films.example/evening, /evening",
    "http://[::1]:8080/a/b,            http://[::1]:8080/a/b,        /a/b",
  })
  void an_address_is_written_one_way(String typed, String written, String path) {
    assertThat(PublicUrl.parse(typed)).hasToString(written);
    assertThat(PublicUrl.parse(typed).path()).isEqualTo(path);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "films.example",
        "ftp://films.example",
        "https://ada@films.example",
        "https://films.example/?a=b",
        "https://films.example/#a",
        "https://films.example/../etc",
        "https://films.example/a%2fb",
        "https://films.example/\"><script>",
        "https:///evening"
      })
  void what_is_no_address_is_refused_in_a_sentence(String typed) {
    assertThatThrownBy(() -> PublicUrl.parse(typed))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("https://films.example/evening");
  }

  @ParameterizedTest
  @CsvSource({
    "http://localhost:5173,  http://localhost:5173",
    "HTTPS://Films.Example,  https://films.example",
    "https://films.example:443, https://films.example",
    "capacitor://localhost,  capacitor://localhost",
  })
  void an_origin_is_written_one_way(String typed, String written) {
    assertThat(WebOrigin.parse(typed)).contains(new WebOrigin(written));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "*", "null", "localhost", "http://a/b", "http://", "http://a b"})
  void what_is_no_origin_is_none(String typed) {
    assertThat(WebOrigin.parse(typed)).isEqualTo(Optional.empty());
  }

  @Test
  void a_base_path_is_taken_off_where_it_is_there() {
    BasePath base = new BasePath("/films");

    assertThat(base.within("/films/join/ABC234")).isEqualTo("/join/ABC234");
    assertThat(base.within("/films")).isEqualTo("/");
    assertThat(base.within("/filmstar")).isEqualTo("/filmstar");
    assertThat(base.within("/health")).isEqualTo("/health");
    assertThat(new BasePath("").within("/health")).isEqualTo("/health");
  }

  @ParameterizedTest
  @CsvSource({
    "'',                                         1,   1",
    "'*/*',                                      1,   1",
    "'application/json',                         1,   0",
    "'application/json;q=0.5, application/*',    0.5, 1",
    "'text/event-stream',                        0,   0",
    "'application/json;q=nonsense, */*;q=0.1',   0,   0.1",
  })
  void accepted_types_are_weighed(String accept, double json, double graphql) {
    MediaTypes types = MediaTypes.accepted(Optional.of(accept));

    assertThat(types.quality("application/json")).isEqualTo(json);
    assertThat(types.quality("application/graphql-response+json")).isEqualTo(graphql);
  }
}
