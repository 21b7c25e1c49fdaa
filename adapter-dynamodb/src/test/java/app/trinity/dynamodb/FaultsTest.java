package app.trinity.dynamodb;

import static app.trinity.dynamodb.FaultyHttp.Fault.BROKEN;
import static app.trinity.dynamodb.FaultyHttp.Fault.DONE_AND_BROKEN;
import static app.trinity.dynamodb.FaultyHttp.Fault.DONE_AND_RESET;
import static app.trinity.dynamodb.FaultyHttp.Fault.DONE_AND_SILENT;
import static app.trinity.dynamodb.FaultyHttp.Fault.RESET;
import static app.trinity.dynamodb.FaultyHttp.Fault.THROTTLED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.trinity.InfrastructureFailure;
import app.trinity.InfrastructureFailure.Effect;
import app.trinity.account.UserId;
import app.trinity.account.Username;
import app.trinity.account.spi.Reservation;
import app.trinity.discovery.MediaType;
import app.trinity.dynamodb.FaultyHttp.Fault;
import app.trinity.dynamodb.table.TableNames;
import app.trinity.match.Match;
import app.trinity.match.spi.Evidence;
import app.trinity.match.spi.Recording;
import app.trinity.room.RoomFacts;
import app.trinity.room.Roster;
import app.trinity.room.Round;
import app.trinity.room.spi.Changing;
import app.trinity.room.spi.Joining;
import app.trinity.room.spi.Leaving;
import app.trinity.room.spi.RoomStore;
import app.trinity.room.spi.RosterChange;
import app.trinity.rule.MatchRule;
import app.trinity.spi.Stores;
import app.trinity.testkit.FixedClock;
import app.trinity.testkit.Rule;
import app.trinity.testkit.SampleData;
import app.trinity.testkit.contract.PlayedRoom;
import app.trinity.testkit.contract.StoreContract;
import app.trinity.vote.Choice;
import app.trinity.vote.Vote;
import app.trinity.vote.spi.VotePut;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What the stores make of faults on the way to DynamoDB, in it, and on the way back. */
@Rule("ERRORS")
class FaultsTest extends StoreContract {
  /** Long enough for a busy machine: an attempt gets a third of it. */
  private static final Duration LIMIT = Duration.ofSeconds(6);

  private static final Duration SHORT_LIMIT = Duration.ofMillis(1_500);
  private static final String PUT = "PutItem";
  private static final String TRANSACTION = "TransactWriteItems";

  private final FaultyHttp way = new FaultyHttp();

  @Override
  protected Stores createStores(FixedClock clock) {
    return limited(LIMIT);
  }

  private Stores limited(Duration limit) {
    DynamoDbClient client = DynamoClients.limit(TestTables.builder(way), limit).build();
    return DynamoStores.builder().client(client).tables(TestTables.NAMES).timeLimit(limit).build();
  }

  private static void assertFails(Effect effect, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            InfrastructureFailure.class, failure -> assertThat(failure.effect()).isEqualTo(effect));
  }

  @Nested
  class One_fault_is_healed_by_trying_again {
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void of_a_vote(Fault fault) {
      PlayedRoom room = open(aRoom(), user("ada"));
      Vote vote = room.vote(room.host(), room.title(0), Choice.YES);
      way.meet(PUT, fault);

      assertThat(stores.votes().put(vote).stored()).isEqualTo(vote);

      assertThat(stores.votes().votesOf(room.id(), room.host())).containsExactly(vote);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void of_recording_a_match(Fault fault) {
      PlayedRoom room = open(aRoom(), user("ada"));
      room.everybodyLikes(room.title(0));
      Match match = room.proposal(room.title(0));
      Evidence evidence = room.evidence(room.title(0));
      way.meet(TRANSACTION, fault);

      Recording recording = room.record(match, evidence);

      assertThat(recording.match()).contains(match);
      assertThat(stores.matches().find(room.id(), room.title(0))).contains(match);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void of_joining_and_leaving(Fault fault) {
      PlayedRoom room = open(aRoom());
      UserId ada = user("ada");
      way.meet(TRANSACTION, fault);
      Joining joining = room.join(ada);
      way.meet(TRANSACTION, fault);
      Leaving leaving = room.leave(ada);

      assertThat(joining.roster().orElseThrow().userIds()).containsExactly(room.host(), ada);
      assertThat(leaving.roster().orElseThrow().userIds()).containsExactly(room.host());
      assertThat(room.roster().version()).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    @Rule({"ROOM-9a", "ROOM-7a", "ROOM-11"})
    void of_changing_a_room(Fault fault) {
      UserId ada = user("ada");
      PlayedRoom room = open(aRoom(), ada);
      Roster before = room.roster();
      Round round = Round.of(1, List.of(SampleData.title(60)), false);
      way.meet(TRANSACTION, fault);
      stores.rosters().change(RosterChange.growing(before, round, clock.instant()));
      way.meet(TRANSACTION, fault);
      Roster grown = before.grown(round);
      stores.rosters().change(RosterChange.of(grown, grown.removing(ada), clock.instant()));
      way.meet(TRANSACTION, fault);
      Roster closed = grown.removing(ada).closed();
      stores.rosters().change(RosterChange.of(grown.removing(ada), closed, clock.instant()));

      assertThat(room.roster()).isEqualTo(closed);
      assertThat(TestTables.stores().rooms().rounds(room.id(), 1)).containsExactly(round);
      assertThat(room.leave(ada).outcome()).isEqualTo(Leaving.Outcome.ALREADY_LEFT);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    @Rule("ROOM-9a")
    void of_reading_rounds(Fault fault) {
      PlayedRoom room = open(aRoom());
      Round round = Round.of(1, List.of(SampleData.title(60)), false);
      TestTables.stores()
          .rosters()
          .change(RosterChange.growing(room.roster(), round, clock.instant()));
      way.meet("BatchGetItem", fault);

      assertThat(stores.rooms().laterTitle(room.id(), SampleData.title(60).id())).isPresent();
      assertThat(stores.rooms().rounds(room.id(), 1)).containsExactly(round);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    @Rule("VOTE-5")
    void of_a_title_that_was_seen(Fault fault) {
      UserId ada = user("ada");
      way.meet(PUT, fault);

      stores.seen().add(ada, MediaType.MOVIE, SampleData.title(1).id(), clock.instant());

      assertThat(stores.seen().of(ada, MediaType.MOVIE)).containsExactly(SampleData.title(1).id());
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void of_creating_a_room(Fault fault) {
      RoomFacts room = aRoom().build();
      way.meet(TRANSACTION, fault);

      assertThat(stores.rooms().create(room, SampleData.participant("host")))
          .isEqualTo(RoomStore.Creation.CREATED);
      assertThat(stores.rooms().findByCode(room.code())).contains(room);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void of_reserving_a_name(Fault fault) {
      Username name = Username.of(unique("n"));
      UserId ada = user("ada");
      way.meet(PUT, fault);

      assertThat(stores.usernames().reserve(name, ada, clock.instant()))
          .isIn(Reservation.RESERVED, Reservation.ALREADY_YOURS);
      assertThat(stores.usernames().ownerOf(name)).contains(ada);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void of_reading_a_title(Fault fault) {
      PlayedRoom room = open(aRoom(), user("ada"));
      room.everybodyLikes(room.title(0));
      way.meet("BatchGetItem", fault);

      assertThat(room.reading(room.title(0)).tally().yeses()).hasSize(2);
    }
  }

  @Nested
  @Rule("VOTE-2b")
  class A_vote_that_loses_tells_whether_it_may_have_stood {
    @ParameterizedTest
    @EnumSource(names = {"BROKEN", "DONE_AND_BROKEN", "RESET", "DONE_AND_RESET", "DONE_AND_SILENT"})
    void after_a_lost_answer_it_may_have(Fault fault) {
      PlayedRoom room = open(aRoom());
      Vote first = room.vote(room.host(), room.title(0), Choice.YES);
      Vote later = room.vote(room.host(), room.title(0), Choice.NO);
      TestTables.stores().votes().put(later);
      way.meet(PUT, fault);

      assertThat(stores.votes().put(first)).isEqualTo(VotePut.of(later, Optional.empty(), false));
    }

    @Test
    void after_a_throttled_attempt_it_cannot_have() {
      PlayedRoom room = open(aRoom());
      Vote first = room.vote(room.host(), room.title(0), Choice.YES);
      Vote later = room.vote(room.host(), room.title(0), Choice.NO);
      TestTables.stores().votes().put(later);
      way.meet(PUT, THROTTLED);

      assertThat(stores.votes().put(first)).isEqualTo(VotePut.of(later, Optional.empty(), true));
    }

    @ParameterizedTest
    @EnumSource(names = {"DONE_AND_BROKEN", "DONE_AND_RESET", "DONE_AND_SILENT"})
    void what_an_earlier_attempt_stored_replaced_nothing_that_is_known(Fault fault) {
      PlayedRoom room = open(aRoom());
      room.yes(room.host(), room.title(0));
      Vote retraction = room.vote(room.host(), room.title(0), Choice.RETRACTED);
      way.meet(PUT, fault);

      assertThat(stores.votes().put(retraction))
          .isEqualTo(VotePut.of(retraction, Optional.empty(), false));
    }
  }

  @Nested
  class A_lasting_fault_is_told_for_what_it_is {
    private final Stores hurried = limited(SHORT_LIMIT);
    private final PlayedRoom room = PlayedRoom.open(TestTables.stores(), clock, aRoom().build());

    private Vote vote() {
      return room.vote(room.host(), room.title(0), Choice.YES);
    }

    @Test
    void throttling_did_nothing() {
      Vote vote = vote();
      way.meetAll(PUT, THROTTLED);

      assertFails(Effect.THROTTLED, () -> hurried.votes().put(vote));

      way.meet(PUT);
      assertThat(stores.votes().votesOf(room.id(), room.host())).isEmpty();
      assertThat(stores.votes().put(vote).stored()).isEqualTo(vote);
    }

    @ParameterizedTest
    @EnumSource(names = {"BROKEN", "DONE_AND_BROKEN", "RESET", "DONE_AND_RESET", "DONE_AND_SILENT"})
    void a_lost_answer_may_have_happened_and_is_safely_repeated(Fault fault) {
      Vote vote = vote();
      way.meetAll(PUT, fault);

      assertFails(Effect.MAY_HAVE_HAPPENED, () -> hurried.votes().put(vote));

      way.meet(PUT);
      assertThat(stores.votes().put(vote).stored()).isEqualTo(vote);
      assertThat(stores.votes().votesOf(room.id(), room.host())).containsExactly(vote);
    }

    @ParameterizedTest
    @EnumSource(names = {"DONE_AND_BROKEN", "DONE_AND_RESET"})
    void what_may_have_happened_at_first_is_not_called_undone_for_a_later_throttle(Fault fault) {
      Vote vote = vote();
      way.meet(PUT, fault, THROTTLED, THROTTLED, THROTTLED, THROTTLED);

      assertFails(Effect.MAY_HAVE_HAPPENED, () -> hurried.votes().put(vote));
    }

    @ParameterizedTest
    @EnumSource(names = {"BROKEN", "RESET", "DONE_AND_RESET", "DONE_AND_SILENT"})
    void a_read_did_not_happen(Fault fault) {
      way.meetAll("BatchGetItem", fault);

      assertFails(
          Effect.DID_NOT_HAPPEN,
          () -> hurried.votes().readTitle(room.query(room.title(0)).build()));
    }

    @Test
    void a_throttled_read_says_so() {
      way.meetAll("BatchGetItem", THROTTLED);

      assertFails(
          Effect.THROTTLED, () -> hurried.votes().readTitle(room.query(room.title(0)).build()));
    }

    @Test
    void a_recording_whose_answers_are_all_lost_is_found_when_it_is_repeated() {
      UserId ada = user("ada");
      room.join(ada);
      room.everybodyLikes(room.title(0));
      Match match = room.proposal(room.title(0));
      Evidence evidence = room.evidence(room.title(0));
      way.meetAll(TRANSACTION, DONE_AND_RESET);
      assertFails(Effect.MAY_HAVE_HAPPENED, () -> hurried.matches().record(match, evidence));

      way.meet(TRANSACTION);

      assertThat(stores.matches().record(match, evidence))
          .isEqualTo(Recording.alreadyRecorded(match));
    }

    @Test
    @Rule("ROOM-11")
    void a_change_whose_answers_are_all_lost_is_stale_by_itself_when_it_is_repeated() {
      Roster before = room.roster();
      RosterChange change =
          RosterChange.of(before, before.judgedBy(MatchRule.majority()), clock.instant());
      way.meetAll(TRANSACTION, DONE_AND_RESET);
      assertFails(Effect.MAY_HAVE_HAPPENED, () -> hurried.rosters().change(change));

      way.meet(TRANSACTION);

      assertThat(TestTables.stores().rosters().change(change))
          .isEqualTo(Changing.of(Changing.Outcome.STALE, change.after()));
    }

    @Test
    void a_refusal_did_not_happen() {
      DynamoStores nowhere =
          DynamoStores.builder()
              .client(TestTables.client())
              .tables(TableNames.withPrefix("missing-"))
              .build();

      assertFails(Effect.DID_NOT_HAPPEN, () -> nowhere.votes().put(vote()));
      // Without a read before it, which would be refused first.
      assertFails(
          Effect.DID_NOT_HAPPEN,
          () ->
              nowhere.usernames().reserve(Username.of(unique("n")), user("ada"), clock.instant()));
    }
  }

  @Nested
  class What_is_sent_again_is_the_same {
    @Test
    @Rule("VOTE-2")
    void a_vote_keeps_its_time_across_attempts() {
      PlayedRoom room = open(aRoom());
      way.meet(PUT, BROKEN, RESET);

      room.yes(room.host(), room.title(0));

      assertThat(way.bodies()).hasSize(3).containsOnly(way.bodies().get(0));
    }

    @Test
    void a_transaction_keeps_its_token_across_attempts() {
      PlayedRoom room = open(aRoom());
      way.meet(TRANSACTION, DONE_AND_BROKEN, DONE_AND_RESET);

      room.join(user("ada"));

      Set<String> tokens = new HashSet<>();
      Pattern token = Pattern.compile("\"ClientRequestToken\":\"([^\"]+)\"");
      List<String> sent = way.bodies();
      for (String body : sent.subList(sent.size() - 3, sent.size())) {
        token.matcher(body).results().forEach(result -> tokens.add(result.group(1)));
      }
      assertThat(tokens).hasSize(1);
      assertThat(room.roster().version()).isEqualTo(2);
    }
  }

  @Nested
  class The_time_limit_is_kept {
    @Test
    void an_answer_that_never_comes_is_given_up() {
      PlayedRoom room = open(aRoom());
      way.meetAll(TRANSACTION, DONE_AND_SILENT);
      Stores hurried = limited(SHORT_LIMIT);

      assertFails(
          Effect.MAY_HAVE_HAPPENED,
          () ->
              hurried
                  .rosters()
                  .join(room.id(), SampleData.participant(unique("a")), 90, clock.instant()));
    }
  }
}
