package example;

import app.trinity.account.UserId;
import app.trinity.discovery.Movie;
import app.trinity.discovery.MovieId;
import app.trinity.feed.AnnouncementQueue;
import app.trinity.match.Match;
import app.trinity.match.MatchId;
import app.trinity.room.Participant;
import app.trinity.room.RoomChange;
import app.trinity.room.RoomCode;
import app.trinity.room.RoomFacts;
import app.trinity.room.RoomId;
import app.trinity.room.Roster;
import app.trinity.room.Round;
import app.trinity.vote.Vote;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Everything that is stored. Each call of a store is one transaction: it holds the lock of this
 * object from its first look to its last change. That one lock is what makes recording a match
 * exact, for the roster and the votes that are the evidence cannot change in between.
 */
final class Tables {
  /** A room with what happens in it. */
  static final class Row {
    final RoomFacts facts;
    Roster roster;
    final Set<UserId> everIn = new HashSet<>();
    final List<Round> rounds = new ArrayList<>();
    final Map<MovieId, Map<UserId, Vote>> votes = new HashMap<>();
    final Map<MovieId, Match> matches = new HashMap<>();

    Row(RoomFacts facts, Participant host) {
      this.facts = facts;
      this.roster = Roster.first(facts.id(), host);
      everIn.add(host.userId());
    }

    Optional<Movie> laterTitle(MovieId title) {
      return rounds.stream()
          .flatMap(round -> round.titles().stream())
          .filter(movie -> movie.id().equals(title))
          .findFirst();
    }

    Map<UserId, Vote> votesOn(MovieId title) {
      return votes.getOrDefault(title, Map.of());
    }

    boolean saysYes(UserId user, MovieId title) {
      Vote vote = votesOn(title).get(user);
      return vote != null && vote.isYes();
    }
  }

  final Map<RoomId, Row> rooms = new HashMap<>();
  final Map<RoomCode, RoomId> codes = new HashMap<>();
  final Map<UserId, Set<RoomId>> roomsOf = new HashMap<>();
  final Map<MatchId, Match> matches = new HashMap<>();
  final Map<UserId, NavigableSet<Match>> matchesOf = new HashMap<>();
  final AnnouncementQueue feed;

  Tables(AnnouncementQueue feed) {
    this.feed = feed;
  }

  Optional<Row> room(RoomId id) {
    return Optional.ofNullable(rooms.get(id));
  }

  void join(Row row, UserId user) {
    row.everIn.add(user);
    roomsOf.computeIfAbsent(user, key -> new HashSet<>()).add(row.facts.id());
  }

  void leave(Row row, UserId user) {
    roomsOf.getOrDefault(user, new HashSet<>()).remove(row.facts.id());
  }

  /** Changes a roster together with the duty to tell whoever watches the room. */
  void change(Row row, Roster next) {
    Roster before = row.roster;
    row.roster = next;
    RoomChange.between(before, next).forEach(feed::add);
  }

  /** Keeps a match together with the duty to announce it. */
  void keep(Row row, Match match) {
    row.matches.put(match.movieId(), match);
    matches.put(match.matchId(), match);
    for (UserId user : match.matchedUsers()) {
      matchesOf.computeIfAbsent(user, key -> new TreeSet<>(Match.NEWEST_FIRST)).add(match);
    }
    feed.add(match);
  }
}
