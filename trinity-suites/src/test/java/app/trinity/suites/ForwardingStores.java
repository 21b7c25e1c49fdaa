package app.trinity.suites;

import app.trinity.account.UserId;
import app.trinity.account.spi.ProfileStore;
import app.trinity.account.spi.UsernameStore;
import app.trinity.discovery.Movie;
import app.trinity.discovery.MovieId;
import app.trinity.discovery.spi.SeenStore;
import app.trinity.match.Match;
import app.trinity.match.MatchPageRequest;
import app.trinity.match.spi.Evidence;
import app.trinity.match.spi.MatchFeed;
import app.trinity.match.spi.MatchStore;
import app.trinity.match.spi.Recording;
import app.trinity.room.Participant;
import app.trinity.room.RoomCode;
import app.trinity.room.RoomFacts;
import app.trinity.room.RoomId;
import app.trinity.room.Roster;
import app.trinity.room.Round;
import app.trinity.room.spi.Changing;
import app.trinity.room.spi.Joining;
import app.trinity.room.spi.Leaving;
import app.trinity.room.spi.RoomStore;
import app.trinity.room.spi.RosterChange;
import app.trinity.room.spi.RosterStore;
import app.trinity.spi.Stores;
import app.trinity.vote.Tally;
import app.trinity.vote.Vote;
import app.trinity.vote.spi.BoardReading;
import app.trinity.vote.spi.TitleQuery;
import app.trinity.vote.spi.TitleReading;
import app.trinity.vote.spi.VotePut;
import app.trinity.vote.spi.VoteStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Stores that do what others do, for a subclass to do one thing otherwise. */
class ForwardingStores implements Stores {
  private final Stores stores;

  ForwardingStores(Stores stores) {
    this.stores = stores;
  }

  /** A reading in which nobody says anything. */
  static TitleReading unjudgeable(TitleReading reading) {
    return TitleReading.of(
        reading.roster(),
        Tally.of(reading.tally().movieId(), reading.tally().participants(), Set.of(), 0),
        reading.match());
  }

  Joining join(RoomId room, Participant joiner, int capacity, Instant at) {
    return stores.rosters().join(room, joiner, capacity, at);
  }

  Leaving leave(RoomId room, UserId leaver, Instant at) {
    return stores.rosters().leave(room, leaver, at);
  }

  Changing change(RosterChange change) {
    return stores.rosters().change(change);
  }

  Optional<Movie> laterTitle(RoomId room, MovieId title) {
    return stores.rooms().laterTitle(room, title);
  }

  VotePut put(Vote vote) {
    return stores.votes().put(vote);
  }

  Optional<TitleReading> readTitle(TitleQuery query) {
    return stores.votes().readTitle(query);
  }

  Optional<BoardReading> readBoard(RoomId room) {
    return stores.votes().readBoard(room);
  }

  List<Vote> votesOf(RoomId room, UserId user) {
    return stores.votes().votesOf(room, user);
  }

  Recording record(Match match, Evidence evidence) {
    return stores.matches().record(match, evidence);
  }

  Optional<Match> find(RoomId room, MovieId title) {
    return stores.matches().find(room, title);
  }

  @Override
  public RoomStore rooms() {
    return new RoomStore() {
      @Override
      public Creation create(RoomFacts room, Participant host) {
        return stores.rooms().create(room, host);
      }

      @Override
      public Optional<RoomFacts> find(RoomId id) {
        return stores.rooms().find(id);
      }

      @Override
      public List<Round> rounds(RoomId id, int count) {
        return stores.rooms().rounds(id, count);
      }

      @Override
      public Optional<Movie> laterTitle(RoomId id, MovieId title) {
        return ForwardingStores.this.laterTitle(id, title);
      }

      @Override
      public Optional<RoomFacts> findByCode(RoomCode code) {
        return stores.rooms().findByCode(code);
      }
    };
  }

  @Override
  public SeenStore seen() {
    return stores.seen();
  }

  @Override
  public UsernameStore usernames() {
    return stores.usernames();
  }

  @Override
  public ProfileStore profiles() {
    return stores.profiles();
  }

  @Override
  public MatchFeed matchFeed() {
    return stores.matchFeed();
  }

  @Override
  public RosterStore rosters() {
    return new RosterStore() {
      @Override
      public Optional<Roster> find(RoomId room) {
        return stores.rosters().find(room);
      }

      @Override
      public boolean takesPart(RoomId room, UserId user) {
        return stores.rosters().takesPart(room, user);
      }

      @Override
      public Joining join(RoomId room, Participant joiner, int capacity, Instant at) {
        return ForwardingStores.this.join(room, joiner, capacity, at);
      }

      @Override
      public Leaving leave(RoomId room, UserId leaver, Instant at) {
        return ForwardingStores.this.leave(room, leaver, at);
      }

      @Override
      public Changing change(RosterChange change) {
        return ForwardingStores.this.change(change);
      }

      @Override
      public List<RoomId> roomsOf(UserId user) {
        return stores.rosters().roomsOf(user);
      }
    };
  }

  @Override
  public VoteStore votes() {
    return new VoteStore() {
      @Override
      public VotePut put(Vote vote) {
        return ForwardingStores.this.put(vote);
      }

      @Override
      public Optional<TitleReading> readTitle(TitleQuery query) {
        return ForwardingStores.this.readTitle(query);
      }

      @Override
      public Optional<BoardReading> readBoard(RoomId room) {
        return ForwardingStores.this.readBoard(room);
      }

      @Override
      public List<Vote> votesOf(RoomId room, UserId user) {
        return ForwardingStores.this.votesOf(room, user);
      }
    };
  }

  @Override
  public MatchStore matches() {
    return new MatchStore() {
      @Override
      public Recording record(Match match, Evidence evidence) {
        return ForwardingStores.this.record(match, evidence);
      }

      @Override
      public Optional<Match> find(RoomId room, MovieId title) {
        return ForwardingStores.this.find(room, title);
      }

      @Override
      public boolean hasMatch(RoomId room) {
        return stores.matches().hasMatch(room);
      }

      @Override
      public Optional<List<Match>> matchesOf(UserId user, MatchPageRequest request) {
        return stores.matches().matchesOf(user, request);
      }
    };
  }
}
