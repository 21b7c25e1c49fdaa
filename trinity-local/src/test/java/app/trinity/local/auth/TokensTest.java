package app.trinity.local.auth;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.trinity.account.UserId;
import app.trinity.testkit.FixedClock;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TokensTest {
  private static final byte[] KEY =
      "a key of thirty-two bytes or more, for a test that needs HS512 too".getBytes(UTF_8);
  private static final byte[] OTHER =
      "another key of thirty-two bytes, which nobody has given away".getBytes(UTF_8);

  private final FixedClock clock = FixedClock.at(Instant.parse("2025-01-01T00:00:00Z"));
  private final Tokens tokens = new Tokens(KEY, clock, Duration.ofDays(30));
  private final Guest ada = new Guest(UserId.of("ada-id"), "Ada");

  @Test
  void a_token_shows_whose_it_is() {
    assertThat(read(tokens.issue(ada))).contains(ada);
  }

  @Test
  void a_name_of_another_script_survives() {
    Guest guest = new Guest(UserId.of("id"), "艾达");

    assertThat(read(tokens.issue(guest))).contains(guest);
  }

  @Test
  void a_token_is_good_until_its_time_is_over() {
    String token = tokens.issue(ada);

    clock.turn(Duration.ofDays(30).minusSeconds(1));
    assertThat(read(token)).contains(ada);

    clock.turn(Duration.ofSeconds(1));
    assertThat(read(token)).isEmpty();
  }

  @Test
  void a_token_of_another_key_is_none() {
    assertThat(read(new Tokens(OTHER, clock, Duration.ofDays(30)).issue(ada))).isEmpty();
  }

  @Test
  void a_token_whose_claims_were_changed_is_none() {
    String[] parts = tokens.issue(ada).split("\\.", -1);
    String claims = new String(Base64.getUrlDecoder().decode(parts[1]), UTF_8);
    String forged = encode(claims.replace("ada-id", "bob-id"));

    assertThat(read(parts[0] + "." + forged + "." + parts[2])).isEmpty();
  }

  @Test
  void a_token_that_asks_for_no_check_is_none() {
    String claims = tokens.issue(ada).split("\\.", -1)[1];

    assertThat(read(encode("{\"alg\":\"none\"}") + "." + claims + ".")).isEmpty();
  }

  @Test
  void a_token_of_another_algorithm_is_none_though_its_signature_is_right() throws Exception {
    SignedJWT token =
        new SignedJWT(
            new JWSHeader(JWSAlgorithm.HS512),
            new JWTClaimsSet.Builder()
                .subject("ada-id")
                .claim("cognito:username", "Ada")
                .expirationTime(Date.from(clock.instant().plusSeconds(60)))
                .build());
    token.sign(new MACSigner(KEY));

    assertThat(read(token.serialize())).isEmpty();
  }

  @Test
  void a_signed_token_that_never_ends_is_none() throws Exception {
    SignedJWT token =
        new SignedJWT(
            new JWSHeader(JWSAlgorithm.HS256),
            new JWTClaimsSet.Builder().subject("ada-id").claim("cognito:username", "Ada").build());
    token.sign(new MACSigner(KEY));

    assertThat(read(token.serialize())).isEmpty();
  }

  @Test
  void a_token_needs_no_scheme() {
    assertThat(tokens.read(Optional.of(tokens.issue(ada)))).contains(ada);
  }

  @Test
  void what_is_no_token_is_none() {
    assertThat(tokens.read(Optional.empty())).isEmpty();
    assertThat(tokens.read(Optional.of("Basic YTpi"))).isEmpty();
    assertThat(read("")).isEmpty();
    assertThat(read("a.b.c")).isEmpty();
    assertThat(read("x".repeat(100_000))).isEmpty();
  }

  @Test
  void a_short_key_is_refused() {
    assertThatThrownBy(() -> new Tokens(new byte[31], clock, Duration.ofDays(1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private Optional<Guest> read(String token) {
    return tokens.read(Optional.of("Bearer " + token));
  }

  private static String encode(String text) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
  }
}
