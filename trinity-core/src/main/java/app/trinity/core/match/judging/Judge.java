package app.trinity.core.match.judging;

import app.trinity.core.event.EventLine;
import app.trinity.core.match.MatchDetector;
import app.trinity.core.refusal.Refusals;
import app.trinity.discovery.Movie;
import app.trinity.discovery.MovieId;
import app.trinity.match.Match;
import app.trinity.match.MatchId;
import app.trinity.match.spi.MatchStore;
import app.trinity.match.spi.Recording;
import app.trinity.room.RoomFacts;
import app.trinity.room.Roster;
import app.trinity.spi.IdSource;
import app.trinity.vote.Vote;
import app.trinity.vote.spi.TitleQuery;
import app.trinity.vote.spi.TitleReading;
import app.trinity.vote.spi.VoteStore;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Judges titles and records their matches. Whatever may have made a match (a yes, a leave, a join
 * of somebody who said yes before) ends here: the title is judged from a reading that began after
 * that change was stored, again and again until there is no match or it is recorded.
 */
public final class Judge {
  /** The result of judging: the last reading, and the match if there is one. */
  public record Verdict(TitleReading reading, Optional<Match> match) {}

  private final VoteStore votes;
  private final MatchStore matches;
  private final IdSource ids;
  private final InstantSource clock;
  private final MatchRules rules;
  private final RoomTitles titles;
  private final EventLine events;
  private final Duration timeLimit;

  /**
   * Creates a judge.
   *
   * @param timeLimit how long a title is judged again while others keep changing the room
   */
  public Judge(
      VoteStore votes,
      MatchStore matches,
      IdSource ids,
      InstantSource clock,
      MatchRules rules,
      RoomTitles titles,
      EventLine events,
      Duration timeLimit) {
    this.votes = votes;
    this.matches = matches;
    this.ids = ids;
    this.clock = clock;
    this.rules = rules;
    this.titles = titles;
    this.events = events;
    this.timeLimit = timeLimit;
  }

  /** Judges the title of a vote that has just been stored. */
  public Verdict afterVote(RoomFacts room, Vote stored) {
    TitleQuery query = query(room, stored.movieId()).justStored(stored).build();
    return settle(room, read(query));
  }

  /** Judges a title afresh; empty where the store has forgotten a room that is still remembered. */
  public Optional<Verdict> afresh(RoomFacts room, MovieId title) {
    return votes.readTitle(query(room, title).build()).map(reading -> settle(room, reading));
  }

  /** Judges a title from a reading and, where that has gone stale, from later ones. */
  Verdict settle(RoomFacts room, TitleReading first) {
    @Nullable Instant deadline = null;
    TitleReading reading = first;
    while (true) {
      if (reading.match().isPresent()) {
        return new Verdict(reading, reading.match());
      }
      if (!detector(room, reading.roster()).isMatch(reading.tally())) {
        return new Verdict(reading, Optional.empty());
      }
      if (deadline == null) {
        deadline = clock.instant().plus(timeLimit);
      }
      Recording recording = matches.record(matchFrom(room, reading), reading.evidence());
      if (recording.outcome() == Recording.Outcome.RECORDED) {
        recording.match().ifPresent(events::matched);
      }
      if (recording.outcome() != Recording.Outcome.STALE) {
        return new Verdict(reading, recording.match());
      }
      if (clock.instant().isAfter(deadline)) {
        throw Refusals.busy();
      }
      reading = read(query(room, reading.tally().movieId()).build());
    }
  }

  /**
   * Returns what decides on the matches of a room, as its roster is.
   *
   * @throws IllegalStateException if the room keeps a rule that is not registered
   */
  MatchDetector detector(RoomFacts room, Roster roster) {
    return MatchDetector.of(rules.quorum(room, roster));
  }

  /**
   * Checks that a room can be judged, before anything is stored. The rule with which it was created
   * tells in nearly all cases; only if that is not registered, its host may have changed it.
   *
   * @throws IllegalStateException if the room keeps a rule that is not registered
   */
  public void requireRule(RoomFacts room, Supplier<Optional<Roster>> roster) {
    if (!rules.knows(room.matchRule())) {
      var unused =
          rules.quorum(
              roster.get().map(now -> now.matchRule(room.matchRule())).orElse(room.matchRule()));
    }
  }

  private TitleQuery.Builder query(RoomFacts room, MovieId title) {
    return TitleQuery.builder()
        .roomId(room.id())
        .movieId(title)
        .quorumBy(roster -> rules.quorum(room, roster));
  }

  private TitleReading read(TitleQuery query) {
    return votes.readTitle(query).orElseThrow(Refusals::roomNotFound);
  }

  private Match matchFrom(RoomFacts room, TitleReading reading) {
    Movie title = titles.find(room, reading.tally().movieId()).orElseThrow(Refusals::notInDeck);
    return Match.builder()
        .matchId(MatchId.of(ids.next()))
        .roomId(room.id())
        .mediaType(room.mediaType())
        .movieId(title.id())
        .title(title.title())
        .posterPath(title.posterPath())
        .matchedUsers(reading.roster().userIds())
        .decidedAt(clock.instant())
        .build();
  }
}
