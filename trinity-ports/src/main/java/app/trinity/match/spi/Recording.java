package app.trinity.match.spi;

import app.trinity.TrinityValue;
import app.trinity.match.Match;
import java.util.Optional;
import org.immutables.value.Value;

/** The result of an attempt to record a match. */
@Value.Immutable
@TrinityValue
public abstract class Recording {
  /** The possible outcomes. */
  public enum Outcome {
    /** The match is recorded, and the match feed will hand it on. */
    RECORDED,
    /** The title had a match before; that one stands and nothing changed. */
    ALREADY_RECORDED,
    /** The roster changed or a counted yes is no longer one; nothing was recorded: judge again. */
    STALE
  }

  Recording() {}

  /** The outcome. */
  public abstract Outcome outcome();

  /** The title's one match; empty for {@link Outcome#STALE} only. */
  public abstract Optional<Match> match();

  /** Returns the result for a match that was recorded. */
  public static Recording recorded(Match match) {
    return ImmutableRecording.of(Outcome.RECORDED, Optional.of(match));
  }

  /** Returns the result for a title that had this match already. */
  public static Recording alreadyRecorded(Match match) {
    return ImmutableRecording.of(Outcome.ALREADY_RECORDED, Optional.of(match));
  }

  /** Returns the result for evidence that no longer held. */
  public static Recording stale() {
    return ImmutableRecording.of(Outcome.STALE, Optional.empty());
  }
}
