package app.trinity.core;

import app.trinity.account.UserId;
import app.trinity.core.account.usecase.Names;
import app.trinity.core.event.EventLine;
import app.trinity.core.match.judging.MatchRules;
import app.trinity.core.refusal.Refusals;
import app.trinity.core.room.RoomCodes;
import app.trinity.discovery.DeckRequest;
import app.trinity.discovery.Movie;
import app.trinity.discovery.MovieId;
import app.trinity.discovery.Recommendation;
import app.trinity.discovery.Recommendations;
import app.trinity.room.Participant;
import app.trinity.room.Room;
import app.trinity.room.RoomFacts;
import app.trinity.room.RoomId;
import app.trinity.room.RoomRequest;
import app.trinity.room.Roster;
import app.trinity.room.spi.RoomStore;
import app.trinity.spi.IdSource;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Opening a room: its deck first, then the room itself under a code that nobody holds. */
final class RoomOpening {
  /** There are a thousand million codes: so many collisions in a row are no accident. */
  private static final int MOST_CODES_TRIED = 20;

  private final RoomStore rooms;
  private final Recommendations recommendations;
  private final Names names;
  private final KnownTitles known;
  private final EventLine events;
  private final RoomCodes codes;
  private final IdSource ids;
  private final InstantSource clock;
  private final MatchRules rules;
  private final TrinitySettings settings;

  RoomOpening(
      RoomStore rooms,
      Recommendations recommendations,
      Names names,
      KnownTitles known,
      EventLine events,
      RoomCodes codes,
      IdSource ids,
      InstantSource clock,
      MatchRules rules,
      TrinitySettings settings) {
    this.rooms = rooms;
    this.recommendations = recommendations;
    this.names = names;
    this.known = known;
    this.events = events;
    this.codes = codes;
    this.ids = ids;
    this.clock = clock;
    this.rules = rules;
    this.settings = settings;
  }

  Room open(UserId host, RoomRequest request) {
    rules.requireKnown(request.matchRule());
    Recommendation deck = recommendations.recommend(deckFor(host, request));
    if (deck.candidates().isEmpty()) {
      throw Refusals.catalogUnavailable();
    }
    everyTitleCanBeVotedOn(deck);
    Participant participant = names.participant(host);
    RoomId id = RoomId.of(ids.next());
    for (int tried = 0; tried < MOST_CODES_TRIED; tried++) {
      RoomFacts facts = facts(id, host, request, deck);
      if (rooms.create(facts, participant) == RoomStore.Creation.CREATED) {
        Room room = Room.of(facts, Roster.first(id, participant));
        events.created(room);
        return room;
      }
    }
    throw Refusals.busy();
  }

  private DeckRequest deckFor(UserId host, RoomRequest request) {
    return DeckRequest.builder()
        .mediaType(request.mediaType())
        .genres(request.genres())
        .addPeople(host)
        .avoiding(known.to(Set.of(host), request.mediaType()))
        .size(settings.deckSize())
        .build();
  }

  private static void everyTitleCanBeVotedOn(Recommendation deck) {
    Map<MovieId, Movie> titles = new HashMap<>();
    for (Movie title : deck.candidates()) {
      if (title.id().equals(MovieId.PARTICIPATION)) {
        throw Refusals.reservedTitleId(title);
      }
      Movie other = titles.put(title.id(), title);
      if (other != null) {
        throw Refusals.titlesOfOneId(other, title);
      }
    }
  }

  private RoomFacts facts(RoomId id, UserId host, RoomRequest request, Recommendation deck) {
    Instant now = clock.instant();
    return RoomFacts.builder()
        .id(id)
        .code(codes.next())
        .hostId(host)
        .mediaType(request.mediaType())
        .genres(request.genres())
        .candidates(deck.candidates())
        .createdAt(now)
        .endsAt(wholeSecondAtOrAfter(now.plus(settings.roomLifetime())))
        .matchRule(request.matchRule())
        .degraded(deck.degraded())
        .build();
  }

  private static Instant wholeSecondAtOrAfter(Instant instant) {
    Instant second = instant.truncatedTo(ChronoUnit.SECONDS);
    return second.equals(instant) ? second : second.plusSeconds(1);
  }
}
