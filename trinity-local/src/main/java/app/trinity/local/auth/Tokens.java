package app.trinity.local.auth;

import app.trinity.Refusal;
import app.trinity.account.UserId;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The tokens by which guests are known again: JSON Web Tokens, signed with HMAC-SHA-256.
 *
 * <p>Safe for use by several threads.
 */
public final class Tokens {
  /** How many bytes a key has at least. */
  public static final int KEY_BYTES = 32;

  private static final String USERNAME = "cognito:username";
  private static final int LONGEST_TOKEN = 4096;
  private static final String SCHEME = "Bearer ";

  /** A client sends the same token with every request. */
  private static final int MOST_REMEMBERED = 1_000;

  private final Cache<String, Verified> verified =
      Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();
  private final JWSSigner signer;
  private final JWSVerifier verifier;
  private final InstantSource clock;
  private final Duration lifetime;

  /** What a token with the right signature says, whether or not its time is over. */
  private record Verified(Guest guest, Instant end) {}

  /**
   * Signs and checks tokens.
   *
   * @param key the secret, of {@link #KEY_BYTES} bytes or more
   * @param clock the time by which tokens expire
   * @param lifetime how long a token is good for
   */
  public Tokens(byte[] key, InstantSource clock, Duration lifetime) {
    try {
      signer = new MACSigner(key);
      verifier = new MACVerifier(key);
    } catch (JOSEException e) {
      throw new IllegalArgumentException("a token key has " + KEY_BYTES + " bytes or more", e);
    }
    this.clock = clock;
    this.lifetime = lifetime;
  }

  /** Makes a token. */
  public String issue(Guest guest) {
    Instant now = clock.instant();
    SignedJWT token =
        new SignedJWT(
            new JWSHeader(JWSAlgorithm.HS256),
            new JWTClaimsSet.Builder()
                .subject(guest.userId().value())
                .claim(USERNAME, guest.username())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(lifetime)))
                .build());
    try {
      token.sign(signer);
    } catch (JOSEException e) {
      throw new IllegalStateException("a token could not be signed", e);
    }
    return token.serialize();
  }

  /**
   * Finds whose token an {@code Authorization} header bears, with the scheme {@code Bearer} or, as
   * clients of AppSync send it, without one.
   *
   * @return empty where there is none, or it was not made with this key, or its time is over
   */
  public Optional<Guest> read(Optional<String> authorization) {
    return authorization
        .filter(header -> header.length() <= LONGEST_TOKEN)
        .map(Tokens::withoutScheme)
        .flatMap(this::check);
  }

  private static String withoutScheme(String header) {
    return header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
        ? header.substring(SCHEME.length()).strip()
        : header.strip();
  }

  private Optional<Guest> check(String text) {
    Verified known = verified.getIfPresent(text);
    if (known == null) {
      known = verify(text);
      if (known == null) {
        return Optional.empty();
      }
      verified.put(text, known);
    }
    return clock.instant().isBefore(known.end()) ? Optional.of(known.guest()) : Optional.empty();
  }

  private @Nullable Verified verify(String text) {
    try {
      SignedJWT token = SignedJWT.parse(text);
      // The algorithm is ours to name: a token that chooses another one is not looked at.
      if (!token.getHeader().getAlgorithm().equals(JWSAlgorithm.HS256) || !token.verify(verifier)) {
        return null;
      }
      JWTClaimsSet claims = token.getJWTClaimsSet();
      Date end = claims.getExpirationTime();
      String subject = claims.getSubject();
      String username = claims.getStringClaim(USERNAME);
      return end == null || subject == null || username == null
          ? null
          : new Verified(new Guest(UserId.of(subject), username), end.toInstant());
    } catch (ParseException | JOSEException | Refusal unfit) {
      return null;
    }
  }
}
