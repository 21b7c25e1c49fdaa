package app.trinity.api;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.trinity.Refusal;
import app.trinity.RefusalCode;
import app.trinity.core.Trinity;
import app.trinity.core.TrinitySettings;
import app.trinity.discovery.DeckRequest;
import app.trinity.discovery.GenreMode;
import app.trinity.discovery.Movie;
import app.trinity.discovery.MovieId;
import app.trinity.discovery.Recommendation;
import app.trinity.discovery.Recommendations;
import app.trinity.inmemory.InMemoryStores;
import app.trinity.match.spi.MatchPublisher;
import app.trinity.spi.IdSource;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/**
 * People who play through the API: every request is a call, and every answer is held against the
 * schema.
 */
final class Party {
  static final int DECK_SIZE = 12;

  private final List<String> told = new ArrayList<>();
  private final Resolver resolver;

  private Party(Recommendations recommendations, TrinitySettings settings) {
    resolver =
        Resolver.of(
            engine(
                recommendations,
                settings,
                (user, match) -> told.add(user.value() + ": " + match.title())));
  }

  /** A party over stores of its own, with a deck of twelve titles for whatever genres. */
  static Party begin() {
    return begin(Party::deck, TrinitySettings.defaults());
  }

  static Party begin(Recommendations recommendations, TrinitySettings settings) {
    return new Party(recommendations, settings);
  }

  static Trinity engine(Recommendations recommendations, TrinitySettings settings) {
    return engine(recommendations, settings, (user, match) -> {});
  }

  private static Trinity engine(
      Recommendations recommendations, TrinitySettings settings, MatchPublisher publisher) {
    InstantSource clock = InstantSource.fixed(Instant.parse("2025-06-01T20:00:00.123456Z"));
    AtomicLong ids = new AtomicLong();
    IdSource counted = () -> "id-" + ids.incrementAndGet();
    return Trinity.builder()
        .stores(InMemoryStores.builder().clock(clock).build())
        .recommendations(recommendations)
        .publisher(publisher)
        .clock(clock)
        .ids(counted)
        .random(new Random(1))
        .settings(settings)
        .build();
  }

  /** Titles 1 to 12; the even ones lack whatever a title may lack. */
  static Recommendation deck(DeckRequest request) {
    List<Movie> titles =
        IntStream.rangeClosed(1, DECK_SIZE).mapToObj(id -> title(id, request)).toList();
    return Recommendation.builder()
        .candidates(titles)
        .degraded(false)
        .strategy(GenreMode.ALL)
        .requests(3)
        .build();
  }

  private static Movie title(int id, DeckRequest request) {
    Movie.Builder title = Movie.builder();
    title.id(MovieId.of(id)).title("Title " + id).overview("About " + id);
    if (id % 2 == 1) {
      title
          .posterPath("/" + id + ".jpg")
          .releaseDate("2024-05-17")
          .voteAverage(7.5)
          .voteCount(100 + id)
          .genreIds(request.genres().ids());
    }
    return title.build();
  }

  /** Who was told of which title: nobody but by publishing, for the match feed delivers nothing. */
  List<String> told() {
    return told;
  }

  /** Asks as a signed-in person. */
  JsonNode ask(String user, String field, ObjectNode arguments) {
    return ask(Asking.person(user), field, arguments);
  }

  JsonNode ask(String user, String field) {
    return ask(user, field, Asking.none());
  }

  JsonNode ask(Caller caller, String field, ObjectNode arguments) {
    JsonNode answer = resolve(Call.of(field, caller, Asking.plain(arguments)));
    WireSchema.requireFit(field, answer);
    return answer;
  }

  /** Hands over a call as it is; what is answered is plain values and nothing else. */
  JsonNode resolve(Call call) {
    return WireSchema.tree(resolver.resolve(call));
  }

  /** Asks what must be refused, and gives the code. */
  RefusalCode refusal(Caller caller, String field, ObjectNode arguments) {
    Refusal refusal = catchThrowableOfType(Refusal.class, () -> ask(caller, field, arguments));
    return refusal.code();
  }

  RefusalCode refusal(String user, String field, ObjectNode arguments) {
    return refusal(Asking.person(user), field, arguments);
  }

  /** Opens a room for films of two genres. */
  JsonNode open(String host) {
    return ask(
        host,
        "Mutation.createRoom",
        Asking.json("{'input': {'mediaType': 'MOVIE', 'genreIds': [28, 12]}}"));
  }

  JsonNode join(String user, JsonNode room) {
    ObjectNode arguments = Asking.none();
    arguments.withObject("/input").put("roomCode", room.get("code").textValue());
    return ask(user, "Mutation.joinRoom", arguments);
  }

  JsonNode leave(String user, JsonNode room) {
    return ask(user, "Mutation.leaveRoom", inRoom(room));
  }

  JsonNode vote(String user, JsonNode room, int title, boolean yes) {
    return ask(user, "Mutation.vote", ballot(room, title, yes));
  }

  static ObjectNode ballot(JsonNode room, int title, boolean yes) {
    ObjectNode arguments = Asking.none();
    arguments
        .withObject("/input")
        .put("roomId", room.get("id").textValue())
        .put("movieId", title)
        .put("vote", yes);
    return arguments;
  }

  /** The arguments that name a room and nothing else. */
  static ObjectNode inRoom(JsonNode room) {
    return Asking.none().put("roomId", room.get("id").textValue());
  }
}
