package app.trinity.jqwik;

import app.trinity.discovery.MediaType;
import app.trinity.discovery.Movie;
import app.trinity.room.Participant;
import app.trinity.room.Room;
import app.trinity.room.RoomCode;
import app.trinity.room.RoomFacts;
import app.trinity.room.RoomId;
import app.trinity.room.RoomRequest;
import app.trinity.room.Roster;
import app.trinity.rule.MatchRule;
import app.trinity.rule.Quorum;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Rooms, the rules they keep, and who takes part in them. */
final class RoomArbitraries {
  private static final int CROWD = 8;
  private static final int HIGHEST_MINIMUM = 3;
  private static final long DAY_IN_SECONDS = 86_400;

  private RoomArbitraries() {}

  static Arbitrary<RoomId> roomIds() {
    return PeopleArbitraries.identifiers().map(RoomId::of);
  }

  static Arbitrary<RoomCode> roomCodes() {
    return Arbitraries.strings()
        .withChars(RoomCode.ALPHABET)
        .ofLength(RoomCode.LENGTH)
        .map(RoomCode::of);
  }

  static Arbitrary<MatchRule> matchRules(int highestAtLeast) {
    return Arbitraries.frequencyOf(
        Tuple.of(
            3, Arbitraries.of(MatchRule.unanimous(), MatchRule.allButOne(), MatchRule.majority())),
        Tuple.of(1, Arbitraries.integers().between(1, highestAtLeast).map(MatchRule::atLeast)));
  }

  static Arbitrary<Quorum> quorums(int highestAtLeast) {
    return Combinators.combine(
            matchRules(highestAtLeast),
            // The usual minimum is what things shrink to.
            Arbitraries.of(Quorum.DEFAULT_MINIMUM, 1, HIGHEST_MINIMUM))
        .as(Quorum::of);
  }

  static Arbitrary<RoomRequest> roomRequests() {
    return Arbitraries.of(MediaType.class)
        .flatMap(
            type ->
                Combinators.combine(
                        TitleArbitraries.genres(type), matchRules(Roster.MAX_PARTICIPANTS))
                    .as((genres, rule) -> RoomRequest.of(type, genres, rule)));
  }

  static Arbitrary<Roster> rosters() {
    return Combinators.combine(roomIds(), Arbitraries.longs().between(1, 100), participants(0))
        .as(Roster::of);
  }

  private static Arbitrary<List<Participant>> participants(int fewest) {
    return PeopleArbitraries.participants()
        .list()
        .uniqueElements(Participant::userId)
        .ofMinSize(fewest)
        .ofMaxSize(CROWD);
  }

  static Arbitrary<Room> rooms() {
    return Combinators.combine(
            roomIds(),
            roomCodes(),
            roomRequests(),
            TitleArbitraries.decks(),
            participants(1),
            VoteArbitraries.instants())
        .as(RoomArbitraries::room);
  }

  private static Room room(
      RoomId id,
      RoomCode code,
      RoomRequest request,
      List<Movie> deck,
      List<Participant> participants,
      Instant createdAt) {
    RoomFacts facts =
        RoomFacts.builder()
            .id(id)
            .code(code)
            .hostId(participants.get(0).userId())
            .mediaType(request.mediaType())
            .genres(request.genres())
            .candidates(deck)
            .createdAt(createdAt)
            .endsAt(createdAt.truncatedTo(ChronoUnit.SECONDS).plusSeconds(DAY_IN_SECONDS))
            .matchRule(request.matchRule())
            .degraded(false)
            .build();
    return Room.of(facts, Roster.of(id, participants.size(), participants));
  }
}
