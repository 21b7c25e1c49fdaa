package app.trinity.match.spi;

import app.trinity.TrinityValue;
import app.trinity.match.Match;
import java.util.Optional;
import org.immutables.value.Value;

/** What became of an attempt to record a match. */
@Value.Immutable
@TrinityValue
public abstract class Recording {
  /** The ways it can end. */
  public enum Outcome {
    /** The match is recorded, and the match feed will hand it on. */
    RECORDED,
    /** The title was matched before; that match stands and nothing changed. */
    ALREADY_RECORDED,
    /** The roster changed or a counted yes is one no longer; nothing was recorded: judge again. */
    STALE
  }

  Recording() {}

  /** How it ended. */
  public abstract Outcome outcome();

  /** The title's one match; empty for {@link Outcome#STALE} only. */
  public abstract Optional<Match> match();

  /** The match was recorded. */
  public static Recording recorded(Match match) {
    return ImmutableRecording.of(Outcome.RECORDED, Optional.of(match));
  }

  /** The title had a match already: this one. */
  public static Recording alreadyRecorded(Match match) {
    return ImmutableRecording.of(Outcome.ALREADY_RECORDED, Optional.of(match));
  }

  /** The evidence no longer held. */
  public static Recording stale() {
    return ImmutableRecording.of(Outcome.STALE, Optional.empty());
  }
}
