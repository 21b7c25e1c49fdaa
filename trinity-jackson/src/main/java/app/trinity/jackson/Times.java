package app.trinity.jackson;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoField;

/** How times are written: ISO 8601 in UTC, with three digits of a second or more. */
final class Times {
  /** Three digits: milliseconds. */
  static final Times OF_THE_API = new Times(3);

  /** Three to nine digits: as many as the time has. */
  static final Times IN_FULL = new Times(9);

  /** A time in whole seconds since 1970. */
  static final Form<Instant> EPOCH_SECONDS =
      new Form<>(
          Instant.class,
          (json, time) -> json.writeNumber(time.getEpochSecond()),
          piece -> ofEpochSecond(piece.longInteger()));

  private static final int FEWEST_DIGITS = 3;

  private final Form<Instant> form;

  private Times(int mostDigits) {
    DateTimeFormatter utc =
        new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd'T'HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, FEWEST_DIGITS, mostDigits, true)
            .appendLiteral('Z')
            .toFormatter()
            .withZone(ZoneOffset.UTC);
    form = Form.ofText(Instant.class, utc::format, Times::read);
  }

  Form<Instant> form() {
    return form;
  }

  private static Instant read(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("must be a time, such as 2024-05-17T20:15:00.000Z.");
    }
  }

  private static Instant ofEpochSecond(long seconds) {
    try {
      return Instant.ofEpochSecond(seconds);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("must be a time in epoch seconds.");
    }
  }
}
