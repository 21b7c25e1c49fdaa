package app.trinity.lambda;

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
import app.trinity.spi.IdSource;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/**
 * People who play over the wire: every request is a whole AppSync event, and every answer is held
 * against the schema.
 */
final class Party {
  static final int DECK_SIZE = 12;

  private final Resolver resolvers;

  private Party(Resolver resolvers) {
    this.resolvers = resolvers;
  }

  /** A party over stores of its own, with a deck of twelve titles for whatever genres. */
  static Party begin() {
    return begin(Party::deck, TrinitySettings.defaults());
  }

  static Party begin(Recommendations recommendations, TrinitySettings settings) {
    return new Party(Resolvers.of(engine(recommendations, settings)));
  }

  static Trinity engine(Recommendations recommendations, TrinitySettings settings) {
    InstantSource clock = InstantSource.fixed(Instant.parse("2025-06-01T20:00:00.123456Z"));
    AtomicLong ids = new AtomicLong();
    IdSource counted = () -> "id-" + ids.incrementAndGet();
    return Trinity.builder()
        .stores(InMemoryStores.builder().clock(clock).build())
        .recommendations(recommendations)
        .publisher((user, match) -> {})
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

  /** Asks as a signed-in person. */
  JsonNode ask(String user, String field, ObjectNode arguments) {
    return ask(Events.cognito(user), field, arguments);
  }

  JsonNode ask(String user, String field) {
    return ask(user, field, Events.none());
  }

  JsonNode ask(JsonNode identity, String field, ObjectNode arguments) {
    JsonNode answer = resolve(Events.event(field, arguments, identity));
    WireSchema.requireFit(field, answer);
    return answer;
  }

  /** Hands over an event as it is. */
  JsonNode resolve(JsonNode event) {
    return resolvers.resolve(ResolverEvent.read(event));
  }

  /** Asks what must be refused, and gives the code. */
  RefusalCode refusal(JsonNode identity, String field, ObjectNode arguments) {
    Refusal refusal = catchThrowableOfType(Refusal.class, () -> ask(identity, field, arguments));
    return refusal.code();
  }

  RefusalCode refusal(String user, String field, ObjectNode arguments) {
    return refusal(Events.cognito(user), field, arguments);
  }

  /** Opens a room for films of two genres. */
  JsonNode open(String host) {
    return ask(
        host,
        "Mutation.createRoom",
        Events.json("{'input': {'mediaType': 'MOVIE', 'genreIds': [28, 12]}}"));
  }

  JsonNode join(String user, JsonNode room) {
    ObjectNode arguments = Events.none();
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
    ObjectNode arguments = Events.none();
    arguments
        .withObject("/input")
        .put("roomId", room.get("id").textValue())
        .put("movieId", title)
        .put("vote", yes);
    return arguments;
  }

  /** The arguments that name a room and nothing else. */
  static ObjectNode inRoom(JsonNode room) {
    return Events.none().put("roomId", room.get("id").textValue());
  }
}
