package app.trinity.core;

import app.trinity.Refusal;
import app.trinity.account.UserId;
import app.trinity.core.event.EventLine;
import app.trinity.core.match.judging.RoomTitles;
import app.trinity.core.refusal.Refusals;
import app.trinity.discovery.DeckRequest;
import app.trinity.discovery.Movie;
import app.trinity.discovery.MovieId;
import app.trinity.discovery.Recommendation;
import app.trinity.discovery.Recommendations;
import app.trinity.room.Room;
import app.trinity.room.RoomFacts;
import app.trinity.room.RoomId;
import app.trinity.room.Roster;
import app.trinity.room.Round;
import app.trinity.room.spi.Changing;
import app.trinity.room.spi.RosterChange;
import app.trinity.room.spi.RosterStore;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A room goes on (ROOM-9a): it gains rounds of titles, each once. A round is stored together with
 * the roster that counts it, on condition that no other was stored meanwhile, so of several who ask
 * at once one makes the room grow.
 */
final class RoomGrowth {
  private final Admission admission;
  private final RosterStore rosters;
  private final RoomTitles titles;
  private final Recommendations recommendations;
  private final KnownTitles known;
  private final EventLine events;
  private final InstantSource clock;
  private final Duration timeLimit;

  RoomGrowth(
      Admission admission,
      RosterStore rosters,
      RoomTitles titles,
      Recommendations recommendations,
      KnownTitles known,
      EventLine events,
      InstantSource clock,
      TrinitySettings settings) {
    this.admission = admission;
    this.rosters = rosters;
    this.titles = titles;
    this.recommendations = recommendations;
    this.known = known;
    this.events = events;
    this.clock = clock;
    this.timeLimit = settings.judgingTimeLimit();
  }

  Room grow(UserId user, RoomId id, int have) {
    RoomFacts facts = admission.livingRoom(id);
    Roster roster = rosters.find(id).orElseThrow(Refusals::roomNotFound);
    Admission.requireParticipant(roster, user);
    Room room = titles.room(facts, roster);
    int count = room.candidates().size();
    if (have < 1 || have > count) {
      throw Refusal.invalidInput(
          "Say how many titles the room had when you looked: 1 to " + count + ".");
    }
    return have < count || room.exhausted()
        ? room
        : store(user, facts, roster, nextRound(room, roster));
  }

  private Room store(UserId user, RoomFacts facts, Roster read, Round round) {
    Instant deadline = clock.instant().plus(timeLimit);
    Roster before = read;
    while (true) {
      Changing changing = rosters.change(RosterChange.growing(before, round, clock.instant()));
      events.changed(changing);
      Roster now = changing.roster().orElseThrow(Refusals::roomNotFound);
      if (now.rounds() >= round.number()) {
        return titles.room(facts, now);
      }
      Admission.requireParticipant(now, user);
      if (clock.instant().isAfter(deadline)) {
        throw Refusals.busy();
      }
      before = now;
    }
  }

  private Round nextRound(Room room, Roster roster) {
    Set<MovieId> present = new HashSet<>();
    room.candidates().forEach(title -> present.add(title.id()));
    int wanted = Math.min(Round.MAX_TITLES, RoomFacts.MAX_TITLES - present.size());
    Recommendation found =
        recommendations.recommend(
            DeckRequest.builder()
                .mediaType(room.mediaType())
                .genres(room.genres())
                .people(roster.userIds())
                .size(wanted)
                .without(present)
                .avoiding(known.to(roster.userIds(), room.mediaType()))
                .build());
    List<Movie> titles = new ArrayList<>();
    for (Movie title : found.candidates()) {
      if (titles.size() < wanted
          && !title.id().equals(MovieId.PARTICIPATION)
          && present.add(title.id())) {
        titles.add(title);
      }
    }
    if (titles.isEmpty() && found.degraded()) {
      throw Refusals.catalogUnavailable();
    }
    // A search keeps to its budget, so only that it finds nothing at all shows that there is
    // nothing.
    return Round.of(roster.rounds() + 1, titles, titles.isEmpty());
  }
}
