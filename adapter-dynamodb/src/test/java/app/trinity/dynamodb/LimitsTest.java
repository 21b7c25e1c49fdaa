package app.trinity.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.trinity.InfrastructureFailure;
import app.trinity.InfrastructureFailure.Effect;
import app.trinity.account.UserId;
import app.trinity.discovery.MediaType;
import app.trinity.discovery.Movie;
import app.trinity.discovery.MovieId;
import app.trinity.dynamodb.item.MatchItems;
import app.trinity.dynamodb.item.VoteItems;
import app.trinity.dynamodb.table.Table;
import app.trinity.match.Match;
import app.trinity.match.MatchId;
import app.trinity.match.MatchPageRequest;
import app.trinity.room.RoomFacts;
import app.trinity.room.RoomId;
import app.trinity.spi.Stores;
import app.trinity.testkit.FixedClock;
import app.trinity.testkit.Rule;
import app.trinity.testkit.SampleData;
import app.trinity.testkit.contract.PlayedRoom;
import app.trinity.testkit.contract.StoreContract;
import app.trinity.vote.Choice;
import app.trinity.vote.Vote;
import app.trinity.vote.spi.BoardReading;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** What DynamoDB limits, and what grows: items, pages, and the cost of a page. */
class LimitsTest extends StoreContract {
  private final Meter meter = new Meter();

  @Override
  protected Stores createStores(FixedClock clock) {
    return TestTables.stores(TestTables.client(meter));
  }

  @Nested
  @Rule("ERRORS")
  class An_item_holds_400_kilobytes {
    private RoomFacts roomWithOverviewsOf(int characters) {
      List<Movie> deck =
          SampleData.titles(50).stream()
              .map(title -> Movie.builder().from(title).overview("o".repeat(characters)).build())
              .toList();
      return aRoom().withDeck(deck).build();
    }

    @Test
    @Rule("ROOM-9")
    void a_deck_that_fits_is_stored_whole() {
      RoomFacts room = roomWithOverviewsOf(7_800);

      PlayedRoom.open(stores, clock, room);

      assertThat(TestTables.stores().rooms().find(room.id())).contains(room);
    }

    @Test
    void of_a_room_whose_deck_does_not_nothing_is_stored_and_it_says_so() {
      RoomFacts room = roomWithOverviewsOf(8_500);

      assertThatThrownBy(() -> stores.rooms().create(room, SampleData.participant("host")))
          .isInstanceOfSatisfying(
              InfrastructureFailure.class,
              failure -> assertThat(failure.effect()).isEqualTo(Effect.DID_NOT_HAPPEN));

      assertThat(stores.rooms().find(room.id())).isEmpty();
      assertThat(stores.rooms().findByCode(room.code())).isEmpty();
      assertThat(stores.rosters().find(room.id())).isEmpty();
      assertThat(stores.rosters().roomsOf(room.hostId())).isEmpty();
    }
  }

  @Nested
  @Rule({"ROOM-10", "MATCH-9"})
  class A_page_of_a_query_ends_at_a_megabyte {
    private static final int PEOPLE = 90;
    private static final int TITLES = 50;

    @Test
    void a_board_is_read_over_all_its_pages() {
      PlayedRoom room = open(aRoom().withDeck(TITLES));
      List<UserId> people = new ArrayList<>(List.of(room.host()));
      while (people.size() < PEOPLE) {
        UserId next = user("p".repeat(90));
        room.join(next);
        people.add(next);
      }
      List<Map<String, AttributeValue>> rows = new ArrayList<>();
      for (int title = 0; title < TITLES; title++) {
        for (int person = 0; person < PEOPLE; person++) {
          Choice choice = Choice.of(person <= title);
          Vote vote = room.vote(people.get(person), room.title(title), choice);
          rows.add(VoteItems.vote(vote, OptionalLong.empty()));
        }
      }
      Rows.put(Table.VOTES, rows);
      meter.take();

      BoardReading reading = stores.votes().readBoard(room.id()).orElseThrow();

      for (int title = 0; title < TITLES; title++) {
        MovieId movie = room.title(title);
        assertThat(reading.board().tally(movie).yeses()).hasSize(title + 1);
        assertThat(reading.board().tally(movie).noes()).isEqualTo(PEOPLE - title - 1);
      }
      List<QueryRequest> ofVotes =
          meter.queries().stream()
              .filter(query -> query.tableName().equals(TestTables.NAMES.of(Table.VOTES)))
              .toList();
      assertThat(ofVotes).hasSizeGreaterThan(1);
      assertThat(ofVotes.get(0).hasExclusiveStartKey()).isFalse();
      assertThat(ofVotes.subList(1, ofVotes.size())).allMatch(QueryRequest::hasExclusiveStartKey);
    }
  }

  @Nested
  @Rule({"MATCH-8", "ROOM-8"})
  class What_is_listed_costs_by_the_page {
    private static final int FEW = 10;
    private static final int MANY = 1_000;
    private static final int PAGE = 5;

    private Match match(UserId user, int number) {
      return Match.builder()
          .matchId(MatchId.of("match-%04d".formatted(number)))
          .roomId(RoomId.of("room-%04d".formatted(number)))
          .mediaType(MediaType.MOVIE)
          .movieId(MovieId.of(1_000 + number))
          .title("Title")
          .matchedUsers(List.of(user, UserId.of("ben")))
          .decidedAt(clock.instant().plus(Duration.ofSeconds(number)))
          .build();
    }

    private UserId withMatches(int matches) {
      UserId user = user("ada");
      List<Map<String, AttributeValue>> rows = new ArrayList<>();
      for (int i = 0; i < matches; i++) {
        rows.add(MatchItems.userMatch(user, match(user, i)));
      }
      Rows.put(Table.USER_MATCHES, rows);
      return user;
    }

    private Meter.Cost costOf(UserId user, MatchPageRequest request, int newest) {
      meter.take();
      assertThat(stores.matches().matchesOf(user, request).orElseThrow())
          .extracting(match -> match.movieId().value())
          .containsExactly(1_000 + newest, 999 + newest, 998 + newest, 997 + newest, 996 + newest);
      return meter.take();
    }

    @Test
    void a_page_of_matches_costs_the_same_of_ten_and_of_a_thousand() {
      UserId few = withMatches(FEW);
      UserId many = withMatches(MANY);

      Meter.Cost first = costOf(few, MatchPageRequest.first(PAGE), FEW - 1);
      assertThat(first.items()).isEqualTo(PAGE);
      assertThat(first.calls()).isEqualTo(1);
      assertThat(first.units()).isPositive();
      assertThat(costOf(many, MatchPageRequest.first(PAGE), MANY - 1)).isEqualTo(first);

      Meter.Cost next =
          costOf(few, MatchPageRequest.after(match(few, 5).matchId(), PAGE), FEW / 2 - 1);
      assertThat(
              costOf(many, MatchPageRequest.after(match(many, 500).matchId(), PAGE), MANY / 2 - 1))
          .isEqualTo(next);
    }

    private Meter.Cost costOfRooms(UserId user, int rooms) {
      meter.take();
      List<RoomId> theirs = stores.rosters().roomsOf(user);
      assertThat(theirs).hasSize(rooms);
      theirs.forEach(room -> assertThat(stores.matches().hasMatch(room)).isFalse());
      return meter.take();
    }

    @Test
    void my_rooms_cost_the_same_after_ten_matches_and_after_a_thousand() {
      UserId few = withMatches(FEW);
      UserId many = withMatches(MANY);
      for (UserId user : List.of(few, many)) {
        open(aRoom().withHost(user));
        open(aRoom(), user);
      }
      eventually(() -> assertThat(stores.rosters().roomsOf(many)).hasSize(2));

      Meter.Cost cost = costOfRooms(few, 2);

      assertThat(cost.items()).isEqualTo(2);
      assertThat(costOfRooms(many, 2)).isEqualTo(cost);
    }

    @Test
    void whether_a_room_has_a_match_costs_the_same_of_one_and_of_fifty() {
      PlayedRoom one = open(aRoom());
      PlayedRoom fifty = open(aRoom());
      Rows.put(Table.MATCHES, List.of(MatchItems.match(proposal(one, 0))));
      List<Map<String, AttributeValue>> rows = new ArrayList<>();
      for (int i = 0; i < 50; i++) {
        rows.add(MatchItems.match(proposal(fifty, i)));
      }
      Rows.put(Table.MATCHES, rows);
      meter.take();

      assertThat(stores.matches().hasMatch(one.id())).isTrue();
      Meter.Cost cost = meter.take();
      assertThat(stores.matches().hasMatch(fifty.id())).isTrue();

      assertThat(meter.take()).isEqualTo(cost);
      assertThat(cost.items()).isEqualTo(1);
    }

    private Match proposal(PlayedRoom room, int number) {
      return Match.builder().from(match(room.host(), number)).roomId(room.id()).build();
    }
  }
}
