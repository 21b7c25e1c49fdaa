package app.trinity.testkit.tmdb;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * How the fake server misbehaves at one request. Immutable.
 *
 * @param kind what it does
 * @param status the HTTP status it answers with, for {@link Kind#ERROR}
 * @param retryAfter the {@code Retry-After} header of an error
 * @param body what it sends in place of an answer, for {@link Kind#GARBAGE}
 * @param latency how long it waits before it does anything
 */
public record Fault(
    Kind kind, int status, Optional<String> retryAfter, String body, Duration latency) {

  /** What there is to do wrong. */
  public enum Kind {
    /** Answers as TMDB does. */
    NONE,
    /** Answers with an error status and TMDB's error body. */
    ERROR,
    /** Answers 200 with something that is no answer. */
    GARBAGE,
    /** Closes the connection without a word. */
    DROPPED_CONNECTION,
    /** Announces the whole answer, sends half of it and closes the connection. */
    TRUNCATED_BODY,
    /** Sends half of the answer as if it were all of it. */
    TRUNCATED_JSON,
    /** Reads the request and never answers. */
    SILENCE
  }

  private static final int TOO_MANY_REQUESTS = 429;

  private static Fault of(Kind kind) {
    return new Fault(kind, 200, Optional.empty(), "", Duration.ZERO);
  }

  /** No fault at all. */
  public static Fault none() {
    return of(Kind.NONE);
  }

  /** An error, with the body that TMDB sends with it. */
  public static Fault status(int status) {
    return new Fault(Kind.ERROR, status, Optional.empty(), "", Duration.ZERO);
  }

  /** "Too many requests", without saying for how long. */
  public static Fault tooManyRequests() {
    return status(TOO_MANY_REQUESTS);
  }

  /** "Too many requests", for so many seconds. */
  public static Fault tooManyRequests(int retryAfterSeconds) {
    return tooManyRequests().withRetryAfter(Integer.toString(retryAfterSeconds));
  }

  /** "Too many requests", until a time of day. */
  public static Fault tooManyRequestsUntil(Instant time) {
    return tooManyRequests()
        .withRetryAfter(DateTimeFormatter.RFC_1123_DATE_TIME.format(time.atOffset(ZoneOffset.UTC)));
  }

  /** Something that is no answer, with status 200. */
  public static Fault garbage(String body) {
    return new Fault(Kind.GARBAGE, 200, Optional.empty(), body, Duration.ZERO);
  }

  /** A connection closed without a word. */
  public static Fault droppedConnection() {
    return of(Kind.DROPPED_CONNECTION);
  }

  /** A connection closed in the middle of an answer. */
  public static Fault truncatedBody() {
    return of(Kind.TRUNCATED_BODY);
  }

  /** Half an answer that pretends to be a whole one. */
  public static Fault truncatedJson() {
    return of(Kind.TRUNCATED_JSON);
  }

  /** No answer, ever. */
  public static Fault silence() {
    return of(Kind.SILENCE);
  }

  /** A right answer that takes its time. */
  public static Fault slow(Duration latency) {
    return none().after(latency);
  }

  /** The same fault, some time after the request has come in. */
  public Fault after(Duration delay) {
    return new Fault(kind, status, retryAfter, body, delay);
  }

  /** The same fault with a {@code Retry-After} header, right or wrong. */
  public Fault withRetryAfter(String header) {
    return new Fault(kind, status, Optional.of(header), body, latency);
  }
}
