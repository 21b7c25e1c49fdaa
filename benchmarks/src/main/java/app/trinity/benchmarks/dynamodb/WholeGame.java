package app.trinity.benchmarks.dynamodb;

import app.trinity.account.UserId;
import app.trinity.core.Trinity;
import app.trinity.discovery.Genres;
import app.trinity.discovery.MediaType;
import app.trinity.discovery.Movie;
import app.trinity.discovery.MovieId;
import app.trinity.discovery.Recommendation;
import app.trinity.dynamodb.DynamoStores;
import app.trinity.dynamodb.table.Table;
import app.trinity.dynamodb.table.TableNames;
import app.trinity.match.MatchPageRequest;
import app.trinity.room.Room;
import app.trinity.room.RoomRequest;
import app.trinity.vote.Choice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * A whole game: so many people swipe all fifty titles, each in an order of their own, all of them
 * in turns drawn at random. Played through the engine and, swipe by swipe, through the original's
 * handler.
 */
final class WholeGame {
  private static final int TITLES = 50;
  private static final double YESES = 0.45;

  private record Swipe(UserId user, Movie title, boolean yes) {}

  private final DynamoDbClient metered;
  private final CapacityMeter meter;
  private final TableNames tables;
  private final OriginalVotes original;
  private final Random random;
  private final List<Movie> deck = IntStream.rangeClosed(1, TITLES).mapToObj(this::title).toList();

  WholeGame(
      DynamoDbClient metered,
      CapacityMeter meter,
      TableNames tables,
      TableNames originalTables,
      Random random) {
    this.metered = metered;
    this.meter = meter;
    this.tables = tables;
    this.random = random;
    original =
        new OriginalVotes(
            metered,
            tables.of(Table.ROOMS),
            originalTables.of(Table.VOTES),
            originalTables.of(Table.MATCHES));
  }

  /** A title as the catalogue gives them: about half a kilobyte of overview and the rest. */
  private Movie title(int number) {
    return Movie.builder()
        .id(MovieId.of(100_000 + number))
        .title("A film of the length usual " + number)
        .overview("What happens in it, and to whom, as far as one may tell. ".repeat(6))
        .posterPath("/pB8BM7pdSp6B6Ih7QZ4DrQ3Pm" + number + ".jpg")
        .releaseDate("2017-05-24")
        .voteAverage(7.3)
        .voteCount(12_345)
        .addGenreIds(28, 12, 878)
        .build();
  }

  private Trinity container() {
    return Trinity.builder()
        .stores(DynamoStores.builder().client(metered).tables(tables).build())
        .recommendations(
            request ->
                Recommendation.builder().candidates(deck).degraded(false).requests(0).build())
        .publisher((user, match) -> {})
        .build();
  }

  /**
   * Plays a game.
   *
   * @param people how many
   * @param containers how many processes serve it, each request by one drawn at random
   */
  GameCost play(int people, int containers) {
    List<Trinity> serving = IntStream.range(0, containers).mapToObj(i -> container()).toList();
    GameCost cost = new GameCost();
    List<UserId> users = new ArrayList<>();
    UserId host = somebody();
    users.add(host);
    meter.takePlain();
    meter.takeTransactions();
    Room room =
        serving.get(0).rooms().create(host, RoomRequest.of(MediaType.MOVIE, Genres.of(28, 12)));
    cost.add("createRoom", everything());
    while (users.size() < people) {
      UserId user = somebody();
      serving.get(0).rooms().join(user, room.code());
      cost.add("joinRoom", everything());
      users.add(user);
    }
    users.forEach(user -> original.takePart(room.id(), user, Instant.now()));
    meter.takePlain();
    List<Swipe> swipes = swipes(users);
    for (int i = 0; i < swipes.size(); i++) {
      Swipe swipe = swipes.get(i);
      double progress = (double) i / swipes.size();
      serving
          .get(random.nextInt(containers))
          .voting()
          .vote(swipe.user(), room.id(), swipe.title().id(), Choice.of(swipe.yes()));
      cost.vote(swipe.yes(), progress, meter.takePlain(), meter.takeTransactions());
      original.vote(room.id(), swipe.user(), swipe.title(), swipe.yes(), Instant.now());
      cost.originalVote(swipe.yes(), progress, meter.takePlain());
    }
    look(serving.get(0), host, room, cost);
    return cost;
  }

  private void look(Trinity trinity, UserId user, Room room, GameCost cost) {
    trinity.rooms().nextCards(user, room.id(), 10);
    cost.add("nextCards at the end", everything());
    trinity.rooms().standings(user, room.id());
    cost.add("standings at the end", everything());
    trinity.rooms().mine(user);
    cost.add("getMyRooms, of one room", everything());
    trinity.matches().mine(user, MatchPageRequest.first(50));
    cost.add("getMyMatches", everything());
  }

  private Cost everything() {
    return meter.takePlain().plus(meter.takeTransactions());
  }

  private List<Swipe> swipes(List<UserId> users) {
    List<List<Swipe>> hands = new ArrayList<>();
    List<Integer> turns = new ArrayList<>();
    for (UserId user : users) {
      List<Movie> own = new ArrayList<>(deck);
      Collections.shuffle(own, random);
      hands.add(
          new ArrayList<>(
              own.stream()
                  .map(title -> new Swipe(user, title, random.nextDouble() < YESES))
                  .toList()));
      turns.addAll(Collections.nCopies(TITLES, hands.size() - 1));
    }
    Collections.shuffle(turns, random);
    return turns.stream().map(turn -> hands.get(turn).remove(0)).toList();
  }

  private UserId somebody() {
    return UserId.of(new UUID(random.nextLong(), random.nextLong()).toString());
  }
}
