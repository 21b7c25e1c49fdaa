package app.trinity.verification.json;

import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.account.UserId;
import app.trinity.api.Answers;
import app.trinity.api.Call;
import app.trinity.api.Caller;
import app.trinity.api.Resolver;
import app.trinity.core.Trinity;
import app.trinity.discovery.MediaType;
import app.trinity.discovery.Movie;
import app.trinity.discovery.Recommendation;
import app.trinity.inmemory.InMemoryStores;
import app.trinity.jackson.TrinityModule;
import app.trinity.jqwik.TrinityDomain;
import app.trinity.match.Match;
import app.trinity.match.MatchId;
import app.trinity.match.MatchPageRequest;
import app.trinity.room.Participant;
import app.trinity.room.Room;
import app.trinity.room.RoomRequest;
import app.trinity.room.Standing;
import app.trinity.vote.Choice;
import app.trinity.vote.Tally;
import app.trinity.vote.Vote;
import app.trinity.vote.VoteResult;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** Jackson's module writes a value letter for letter as the API answers it. */
@Domain(TrinityDomain.class)
@Domain(DomainContext.Global.class)
class ModuleAndApiLaws {
  private static final JsonMapper MODULE =
      JsonMapper.builder().addModule(new TrinityModule()).build();
  private static final JsonMapper PLAIN = JsonMapper.builder().build();

  private static void sameJson(Object value, Object answer) throws JsonProcessingException {
    assertThat(MODULE.writeValueAsString(value)).isEqualTo(PLAIN.writeValueAsString(answer));
  }

  /** What the API adds to a value that does not know it. */
  private static Map<Object, Object> without(String field, Object answer) {
    Map<Object, Object> rest = new LinkedHashMap<>((Map<?, ?>) answer);
    assertThat(rest).containsKey(field);
    rest.remove(field);
    return rest;
  }

  /** How many titles somebody has voted on is told by the board, not by the room. */
  private static Map<Object, Object> shown(Object room) {
    Map<Object, Object> shown = new LinkedHashMap<>((Map<?, ?>) room);
    List<?> participants = (List<?>) shown.get("participants");
    shown.put("participants", participants.stream().map(one -> without("voted", one)).toList());
    return shown;
  }

  private static Map<Object, Object> ofNoRoom(Object standing) {
    Map<Object, Object> alone = new LinkedHashMap<>((Map<?, ?>) standing);
    alone.put("movie", without("mediaType", alone.get("movie")));
    return alone;
  }

  private static List<Map<Object, Object>> ofNoRooms(Object standings) {
    return ((List<?>) standings).stream().map(ModuleAndApiLaws::ofNoRoom).toList();
  }

  private static Match match(Room room, Movie title, long millis) {
    Set<UserId> users =
        room.participants().stream()
            .map(Participant::userId)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    return Match.builder()
        .matchId(MatchId.of("match-" + Math.floorMod(millis, 1_000)))
        .roomId(room.id())
        .mediaType(room.mediaType())
        .movieId(title.id())
        .title(title.title())
        .posterPath(title.posterPath())
        .matchedUsers(users)
        .decidedAt(room.createdAt().plusNanos(1_000 * Math.floorMod(millis, 86_400_000L)))
        .build();
  }

  @Property(tries = 300)
  void a_room(@ForAll Room room) throws JsonProcessingException {
    sameJson(room, shown(Answers.room(room, Map.of())));
  }

  @Property(tries = 300)
  void a_title(@ForAll Movie title) throws JsonProcessingException {
    sameJson(title, without("mediaType", Answers.movie(MediaType.TV, title)));
  }

  @Property(tries = 300)
  void a_match(@ForAll Room room, @ForAll Movie title, @ForAll long millis)
      throws JsonProcessingException {
    Match match = match(room, title, millis);

    sameJson(match, Answers.match(match));
  }

  @Property(tries = 300)
  void the_answer_to_a_vote(
      @ForAll Room room,
      @ForAll Movie title,
      @ForAll Choice choice,
      @ForAll boolean matched,
      @ForAll long millis)
      throws JsonProcessingException {
    Instant castAt = room.createdAt().plusNanos(1_000 * Math.floorMod(millis, 86_400_000L));
    Vote vote = Vote.of(room.id(), room.hostId(), title.id(), choice, castAt);
    VoteResult result =
        matched ? VoteResult.of(vote, match(room, title, millis)) : VoteResult.of(vote);

    sameJson(result, Answers.voteResult(result));
  }

  @Property(tries = 300)
  void a_standing(@ForAll Movie title, @ForAll Tally tally, @ForAll boolean matched)
      throws JsonProcessingException {
    Standing standing =
        Standing.of(
            title, tally.yeses().size(), tally.noes(), tally.participants().size(), matched);

    sameJson(standing, ofNoRoom(Answers.standing(MediaType.TV, standing)));
  }

  @Property(tries = 100)
  void what_the_resolver_answers_in_a_room_of_two(@ForAll Room drawn)
      throws JsonProcessingException {
    UserId host = UserId.of("ada");
    UserId guest = UserId.of("ben");
    try (InMemoryStores stores = InMemoryStores.create()) {
      Trinity trinity =
          Trinity.builder()
              .stores(stores)
              .recommendations(
                  request ->
                      Recommendation.builder()
                          .candidates(drawn.candidates())
                          .degraded(drawn.degraded())
                          .requests(0)
                          .build())
              .publisher((user, match) -> {})
              .build();
      Room room = trinity.rooms().create(host, RoomRequest.of(drawn.mediaType(), drawn.genres()));
      trinity.rooms().join(guest, room.code());
      Movie title = room.candidates().get(0);
      trinity.voting().vote(host, room.id(), title.id(), Choice.YES);
      VoteResult result = trinity.voting().vote(guest, room.id(), title.id(), Choice.YES);
      Resolver api = Resolver.of(trinity);
      Map<String, Object> here = Map.of("id", room.id().value());
      Map<String, Object> inHere = Map.of("roomId", room.id().value());

      sameJson(
          trinity.rooms().find(guest, room.id()).orElseThrow(),
          shown(api.resolve(Call.of("Query.getRoom", Caller.person(guest), here))));
      sameJson(
          trinity.rooms().standings(guest, room.id()),
          ofNoRooms(api.resolve(Call.of("Query.standings", Caller.person(guest), inHere))));
      sameJson(
          List.of(result.match().orElseThrow()),
          api.resolve(Call.of("Query.getMyMatches", Caller.person(guest), Map.of())));
      assertThat(trinity.matches().mine(host, MatchPageRequest.first(1)))
          .containsExactly(result.match().orElseThrow());
    }
  }
}
