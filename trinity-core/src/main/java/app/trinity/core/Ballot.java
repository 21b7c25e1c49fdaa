package app.trinity.core;

import app.trinity.core.event.EventLine;
import app.trinity.vote.Vote;
import app.trinity.vote.spi.VotePut;
import app.trinity.vote.spi.VoteStore;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/**
 * Stores votes so that the later call wins (VOTE-2b), however the clocks of processes differ. A
 * vote that finds a newer one of another content in its place was overtaken by a clock that is
 * ahead, not by a later call, if that vote's time has not come yet: then it is put again with the
 * stored vote's time plus one microsecond, until it stands. A vote whose time has come may have
 * been cast while this call was under way, and stays.
 *
 * <p>Not so where the store may have been written to by an earlier attempt of the same call: then
 * the vote that stands may be a later call's that replaced it.
 */
final class Ballot {
  private final VoteStore votes;
  private final EventLine events;
  private final InstantSource clock;
  private final Duration timeLimit;

  Ballot(VoteStore votes, EventLine events, InstantSource clock, TrinitySettings settings) {
    this.votes = votes;
    this.events = events;
    this.clock = clock;
    this.timeLimit = settings.judgingTimeLimit();
  }

  /** Stores a vote, with a later time where a clock that is ahead had written before it. */
  VotePut cast(Vote vote) {
    VotePut put = put(vote);
    if (stands(vote, put)) {
      return put;
    }
    Instant deadline = clock.instant().plus(timeLimit);
    while (!stands(vote, put) && isAhead(put) && !clock.instant().isAfter(deadline)) {
      put = put(vote.at(put.stored().castAt().plus(1, ChronoUnit.MICROS)));
    }
    return put;
  }

  /** Returns whether a clock that is ahead, and no later call, has made the stored vote newer. */
  private boolean isAhead(VotePut put) {
    return put.firstAttempt() && !put.stored().castAt().isBefore(clock.instant());
  }

  private VotePut put(Vote vote) {
    VotePut put = votes.put(vote);
    events.voted(vote, put);
    return put;
  }

  static boolean stands(Vote vote, VotePut put) {
    return put.stored().choice() == vote.choice();
  }
}
