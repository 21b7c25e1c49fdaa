package app.trinity.suites;

import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.account.UserId;
import app.trinity.discovery.MovieId;
import app.trinity.match.Match;
import app.trinity.match.spi.Evidence;
import app.trinity.match.spi.Recording;
import app.trinity.room.Roster;
import app.trinity.room.spi.Changing;
import app.trinity.room.spi.Joining;
import app.trinity.room.spi.Leaving;
import app.trinity.room.spi.RosterChange;
import app.trinity.rule.MatchRule;
import app.trinity.rule.Quorum;
import app.trinity.vote.Choice;
import app.trinity.vote.Tally;
import app.trinity.vote.Vote;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The sequential model of one room. It is told of each change at the instant at which a store made
 * it, keeps what must be true then, and refuses what cannot be: a match that nobody's votes imply,
 * or a second one for a title.
 *
 * <p>Time is counted in changes: {@link #now()} is how many there have been.
 */
final class Umpire {
  private final Quorum first;
  private Quorum quorum;
  private int rounds;
  private final Map<UserId, Long> hostSince = new HashMap<>();
  private Optional<Vote> replaced = Optional.empty();
  private final Set<UserId> participants = new LinkedHashSet<>();
  private final Set<UserId> everIn = new HashSet<>();
  private final Map<UserId, Long> lastJoined = new HashMap<>();
  private final Map<MovieId, Map<UserId, Vote>> votes = new HashMap<>();
  private final Map<MovieId, Map<UserId, Long>> yesSince = new HashMap<>();
  private final Map<MovieId, Long> metSince = new HashMap<>();
  private final Map<MovieId, Match> matches = new HashMap<>();
  private final Map<MovieId, Long> matchedAt = new HashMap<>();
  private final Set<Highlight> highlights = EnumSet.noneOf(Highlight.class);
  private long rosterVersion = 1;
  private long now;

  Umpire(Quorum quorum, UserId host) {
    this.first = quorum;
    this.quorum = quorum;
    participants.add(host);
    everIn.add(host);
    lastJoined.put(host, 0L);
    hostSince.put(host, 0L);
  }

  // What the stores report.

  void joined(UserId user, Joining joining) {
    now++;
    switch (joining.outcome()) {
      case JOINED -> {
        assertThat(participants.isEmpty()).as("joins a room that has ended").isFalse();
        assertThat(participants.add(user)).as("joins though they take part").isTrue();
        everIn.add(user);
        lastJoined.put(user, now);
        rosterVersion++;
      }
      case ALREADY_IN -> assertThat(participants).contains(user);
      case ENDED -> assertThat(participants).isEmpty();
      default -> throw new AssertionError("joining ended in " + joining.outcome());
    }
    joining.roster().ifPresent(roster -> assertThat(roster.userIds()).isEqualTo(participants));
    judgeAll();
  }

  void left(UserId user, Leaving leaving) {
    now++;
    switch (leaving.outcome()) {
      case LEFT -> {
        assertThat(participants.remove(user)).as("leaves though they do not take part").isTrue();
        rosterVersion++;
      }
      case ALREADY_LEFT -> assertThat(everIn).contains(user);
      case NEVER_IN -> assertThat(everIn).doesNotContain(user);
      default -> throw new AssertionError("leaving ended in " + leaving.outcome());
    }
    leaving.roster().ifPresent(roster -> assertThat(roster.userIds()).isEqualTo(participants));
    judgeAll();
  }

  void changed(RosterChange change, Changing changing) {
    now++;
    switch (changing.outcome()) {
      case CHANGED -> {
        assertThat(change.before().version()).as("changed though stale").isEqualTo(rosterVersion);
        rosterVersion++;
        change.after().lastChange().map(Highlight::of).ifPresent(highlights::add);
        participants.retainAll(change.after().userIds());
        quorum = Quorum.of(change.after().matchRule(first.rule()), first.minimumParticipants());
        change
            .round()
            .ifPresent(
                round -> {
                  assertThat(round.number()).as("the number of a round").isEqualTo(rounds + 1);
                  rounds = round.number();
                });
      }
      case STALE ->
          assertThat(change.before().version())
              .as("stale without a change")
              .isNotEqualTo(rosterVersion);
      case UNKNOWN_ROOM -> throw new AssertionError("the room is unknown");
    }
    Roster roster = changing.roster().orElseThrow();
    assertThat(roster.version()).as("the roster's version").isEqualTo(rosterVersion);
    assertThat(roster.userIds()).isEqualTo(participants);
    assertThat(roster.rounds()).as("rounds").isEqualTo(rounds);
    judgeAll();
  }

  void stored(Vote vote) {
    now++;
    Optional<Vote> before = vote(vote.userId(), vote.movieId());
    replaced = before.filter(vote::supersedes);
    if (before.isPresent() && replaced.isEmpty() && !before.equals(Optional.of(vote))) {
      highlights.add(Highlight.CLOCK_AHEAD);
    }
    if (vote.choice() == Choice.RETRACTED && replaced.filter(Vote::isCast).isPresent()) {
      highlights.add(Highlight.RETRACTION);
    }
    Vote standing =
        votes
            .computeIfAbsent(vote.movieId(), title -> new HashMap<>())
            .merge(vote.userId(), vote, (old, next) -> next.supersedes(old) ? next : old);
    Map<UserId, Long> since = yesSince.computeIfAbsent(vote.movieId(), title -> new HashMap<>());
    if (standing.isYes()) {
      since.putIfAbsent(vote.userId(), now);
    } else {
      since.remove(vote.userId());
    }
    judge(vote.movieId());
  }

  void recorded(Match match, Evidence evidence, Recording recording) {
    MovieId title = match.movieId();
    switch (recording.outcome()) {
      case RECORDED -> {
        assertThat(matches).as("a second match for one title").doesNotContainKey(title);
        assertThat(metSince).as("a match that the votes do not imply").containsKey(title);
        assertThat(List.copyOf(match.matchedUsers()))
            .as("matched users are not the participants")
            .isEqualTo(List.copyOf(participants));
        assertThat(recording.match()).contains(match);
        now++;
        matches.put(title, match);
        matchedAt.put(title, now);
        highlights.add(Highlight.MATCH);
      }
      case ALREADY_RECORDED -> {
        assertThat(recording.match()).isEqualTo(match(title)).isPresent();
        highlights.add(Highlight.RACE_TO_RECORD);
      }
      case STALE -> {
        assertThat(
                evidence.rosterVersion() != rosterVersion
                    || !says(title).containsAll(evidence.yeses()))
            .as("stale without a change")
            .isTrue();
        highlights.add(Highlight.STALE_EVIDENCE);
      }
    }
  }

  private void judgeAll() {
    UserId host = participants.stream().findFirst().orElse(null);
    hostSince.keySet().removeIf(user -> !user.equals(host));
    if (host != null) {
      hostSince.putIfAbsent(host, now);
    }
    votes.keySet().forEach(this::judge);
  }

  private void judge(MovieId title) {
    boolean met = Tally.of(title, participants, says(title), 0).reaches(quorum);
    if (!met) {
      metSince.remove(title);
    } else if (metSince.putIfAbsent(title, now) == null && matches.containsKey(title)) {
      highlights.add(Highlight.REVIVAL);
    }
  }

  /** The participants who say yes. */
  private Set<UserId> says(MovieId title) {
    Set<UserId> yeses = new HashSet<>();
    for (UserId user : participants) {
      if (vote(user, title).filter(Vote::isYes).isPresent()) {
        yeses.add(user);
      }
    }
    return yeses;
  }

  // What is true now.

  long now() {
    return now;
  }

  Set<Highlight> highlights() {
    return highlights;
  }

  /** Returns how many rounds of titles the room has gained. */
  int rounds() {
    return rounds;
  }

  /** Returns the rule by which titles are judged. */
  MatchRule rule() {
    return quorum.rule();
  }

  /** Returns the vote that the last one put into the stores replaced. */
  Optional<Vote> replaced() {
    return replaced;
  }

  /** Returns whether somebody was the host at every moment since a time. */
  boolean hostSince(UserId user, long time) {
    return hostSince.getOrDefault(user, Long.MAX_VALUE) <= time;
  }

  Set<UserId> participants() {
    return participants;
  }

  boolean hasEnded() {
    return participants.isEmpty();
  }

  boolean hasBeenIn(UserId user) {
    return everIn.contains(user);
  }

  /** Returns whether somebody was in at every moment since a time. */
  boolean inSince(UserId user, long time) {
    return participants.contains(user) && lastJoined.getOrDefault(user, Long.MAX_VALUE) <= time;
  }

  Optional<Vote> vote(UserId user, MovieId title) {
    return Optional.ofNullable(votes.getOrDefault(title, Map.of()).get(user));
  }

  /** Returns whether somebody, taking part or not, said yes at every moment since a time. */
  boolean saidYesSince(UserId user, MovieId title, long time) {
    return yesSince.getOrDefault(title, Map.of()).getOrDefault(user, Long.MAX_VALUE) <= time;
  }

  Optional<Match> match(MovieId title) {
    return Optional.ofNullable(matches.get(title));
  }

  Optional<Match> matchAt(MovieId title, long time) {
    return match(title).filter(match -> matchedAt.getOrDefault(title, Long.MAX_VALUE) <= time);
  }

  Map<MovieId, Match> matches() {
    return matches;
  }

  /** The titles that have no match though the rule has been met at every moment since a time. */
  List<MovieId> owedSince(long time) {
    List<MovieId> owed = new ArrayList<>();
    metSince.forEach(
        (title, since) -> {
          if (since <= time && !matches.containsKey(title)) {
            owed.add(title);
          }
        });
    return owed;
  }

  /** The titles whose rule began to be met by the change at a time, and has been met since. */
  boolean metBy(MovieId title, long time) {
    return metSince.getOrDefault(title, -1L) == time;
  }
}
