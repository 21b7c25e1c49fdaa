package app.trinity.local.http;

import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.local.http.security.KnownHosts;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KnownHostsTest {
  private final KnownHosts hosts = new KnownHosts(Set.of("192.168.1.5", "Den.local"), () -> 8080);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "localhost",
        "LOCALHOST:8080",
        "127.0.0.1:8080",
        "127.1.2.3",
        "[::1]:8080",
        "192.168.1.5:8080",
        "den.local:8080",
        "localhost:9999"
      })
  void this_machine_is_known_by_its_own_names(String header) {
    assertThat(hosts.allowsHost(header)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "evil.example",
        "evil.example:8080",
        "192.168.1.6:8080",
        "localhost.evil.example",
        "127.0.0.1.evil.example",
        "evil.example#localhost",
        "localhost@evil.example",
        "user@localhost",
        "localhost:8080:1",
        "localhost:x",
        "[::2]:8080",
        "local host"
      })
  void any_other_name_is_a_stranger_s(String header) {
    assertThat(hosts.allowsHost(header)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "http://localhost:8080,      localhost:8080",
    "http://127.0.0.1:8080,      localhost:8080",
    "http://localhost:8080,      192.168.1.5:8080",
    "http://192.168.1.5:8080,    localhost:8080",
    "http://[::1]:8080,          [::1]:8080",
    "http://localhost:7000,      localhost:7000",
    "https://localhost,          localhost:443",
  })
  void a_page_of_this_server_may_connect(String origin, String host) {
    assertThat(hosts.allowsOrigin(origin, host)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "http://evil.example,        localhost:8080",
    "http://evil.example:8080,   localhost:8080",
    "http://localhost:3000,      localhost:8080",
    "http://localhost,           localhost:8080",
    "null,                       localhost:8080",
    "file://,                    localhost:8080",
    "ftp://localhost:8080,       localhost:8080",
    "http://localhost:8080.evil.example, localhost:8080",
    "http://localhost:8080@evil.example, localhost:8080",
    "'',                         localhost:8080",
  })
  void any_other_page_may_not(String origin, String host) {
    assertThat(hosts.allowsOrigin(origin, host)).isFalse();
  }
}
