package app.trinity.suites;

import app.trinity.account.UserId;
import app.trinity.account.spi.ProfileStore;
import app.trinity.account.spi.UsernameStore;
import app.trinity.discovery.MovieId;
import app.trinity.discovery.spi.SeenStore;
import app.trinity.match.Match;
import app.trinity.match.MatchPageRequest;
import app.trinity.match.spi.Evidence;
import app.trinity.match.spi.MatchFeed;
import app.trinity.match.spi.MatchStore;
import app.trinity.match.spi.Recording;
import app.trinity.room.Participant;
import app.trinity.room.RoomId;
import app.trinity.room.Roster;
import app.trinity.room.spi.Changing;
import app.trinity.room.spi.Joining;
import app.trinity.room.spi.Leaving;
import app.trinity.room.spi.RoomStore;
import app.trinity.room.spi.RosterChange;
import app.trinity.room.spi.RosterStore;
import app.trinity.spi.Stores;
import app.trinity.vote.Vote;
import app.trinity.vote.spi.BoardReading;
import app.trinity.vote.spi.TitleQuery;
import app.trinity.vote.spi.TitleReading;
import app.trinity.vote.spi.VotePut;
import app.trinity.vote.spi.VoteStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Stores that tell the {@link Umpire} of each change, within the call that makes it. */
final class ObservedStores implements Stores {
  private final Stores stores;
  private final MatchFeed matchFeed;
  private final RosterStore rosters;
  private final VoteStore votes;
  private final MatchStore matches;

  /**
   * Puts an observer around stores.
   *
   * @param stores the stores
   * @param matchFeed the feed an engine over them is to connect to
   * @param umpire whom to tell; empty while nobody watches
   */
  ObservedStores(Stores stores, MatchFeed matchFeed, Supplier<Optional<Umpire>> umpire) {
    this.stores = stores;
    this.matchFeed = matchFeed;
    this.rosters = new ObservedRosters(stores.rosters(), umpire);
    this.votes = new ObservedVotes(stores.votes(), umpire);
    this.matches = new ObservedMatches(stores.matches(), umpire);
  }

  @Override
  public RoomStore rooms() {
    return stores.rooms();
  }

  @Override
  public RosterStore rosters() {
    return rosters;
  }

  @Override
  public VoteStore votes() {
    return votes;
  }

  @Override
  public MatchStore matches() {
    return matches;
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
  public SeenStore seen() {
    return stores.seen();
  }

  @Override
  public MatchFeed matchFeed() {
    return matchFeed;
  }

  private record ObservedRosters(RosterStore store, Supplier<Optional<Umpire>> umpire)
      implements RosterStore {
    @Override
    public Optional<Roster> find(RoomId room) {
      return store.find(room);
    }

    @Override
    public boolean takesPart(RoomId room, UserId user) {
      return store.takesPart(room, user);
    }

    @Override
    public Joining join(RoomId room, Participant joiner, int capacity, Instant at) {
      Joining joining = store.join(room, joiner, capacity, at);
      umpire.get().ifPresent(one -> one.joined(joiner.userId(), joining));
      return joining;
    }

    @Override
    public Leaving leave(RoomId room, UserId leaver, Instant at) {
      Leaving leaving = store.leave(room, leaver, at);
      umpire.get().ifPresent(one -> one.left(leaver, leaving));
      return leaving;
    }

    @Override
    public Changing change(RosterChange change) {
      Changing changing = store.change(change);
      umpire.get().ifPresent(one -> one.changed(change, changing));
      return changing;
    }

    @Override
    public List<RoomId> roomsOf(UserId user) {
      return store.roomsOf(user);
    }
  }

  private record ObservedVotes(VoteStore store, Supplier<Optional<Umpire>> umpire)
      implements VoteStore {
    @Override
    public VotePut put(Vote vote) {
      VotePut put = store.put(vote);
      umpire.get().ifPresent(one -> one.stored(vote));
      return put;
    }

    @Override
    public Optional<TitleReading> readTitle(TitleQuery query) {
      return store.readTitle(query);
    }

    @Override
    public Optional<BoardReading> readBoard(RoomId room) {
      return store.readBoard(room);
    }

    @Override
    public List<Vote> votesOf(RoomId room, UserId user) {
      return store.votesOf(room, user);
    }
  }

  private record ObservedMatches(MatchStore store, Supplier<Optional<Umpire>> umpire)
      implements MatchStore {
    @Override
    public Recording record(Match match, Evidence evidence) {
      Recording recording = store.record(match, evidence);
      umpire.get().ifPresent(one -> one.recorded(match, evidence, recording));
      return recording;
    }

    @Override
    public Optional<Match> find(RoomId room, MovieId title) {
      return store.find(room, title);
    }

    @Override
    public boolean hasMatch(RoomId room) {
      return store.hasMatch(room);
    }

    @Override
    public Optional<List<Match>> matchesOf(UserId user, MatchPageRequest request) {
      return store.matchesOf(user, request);
    }
  }
}
