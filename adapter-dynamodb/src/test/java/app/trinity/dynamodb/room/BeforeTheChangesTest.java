package app.trinity.dynamodb.room;

import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.account.DisplayName;
import app.trinity.account.Profile;
import app.trinity.account.UserId;
import app.trinity.account.Username;
import app.trinity.discovery.MediaType;
import app.trinity.discovery.MovieId;
import app.trinity.dynamodb.Rows;
import app.trinity.dynamodb.TestTables;
import app.trinity.dynamodb.item.MatchItems;
import app.trinity.dynamodb.item.RosterItems;
import app.trinity.dynamodb.item.VoteItems;
import app.trinity.dynamodb.table.Table;
import app.trinity.match.Match;
import app.trinity.match.MatchPageRequest;
import app.trinity.room.RoomFacts;
import app.trinity.room.Roster;
import app.trinity.room.spi.Changing;
import app.trinity.room.spi.RosterChange;
import app.trinity.rule.MatchRule;
import app.trinity.spi.Stores;
import app.trinity.testkit.FixedClock;
import app.trinity.testkit.Rule;
import app.trinity.testkit.contract.PlayedRoom;
import app.trinity.testkit.contract.StoreContract;
import app.trinity.vote.Choice;
import app.trinity.vote.Vote;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Items as they were written before rooms could go on, without the attributes of it. */
class BeforeTheChangesTest extends StoreContract {
  @Override
  protected Stores createStores(FixedClock clock) {
    return TestTables.stores();
  }

  private static Map<String, AttributeValue> without(
      Map<String, AttributeValue> item, String attribute) {
    Map<String, AttributeValue> old = new HashMap<>(item);
    old.remove(attribute);
    return old;
  }

  @Test
  @Rule({"ROOM-11", "ROOM-12", "ROOM-9a"})
  void a_roster_has_no_rule_of_its_own_no_rounds_and_usernames_for_names() {
    PlayedRoom room = open(aRoom(), user("ada"));
    Map<String, AttributeValue> item =
        RosterItems.roster(room.roster(), room.facts().code(), Long.MAX_VALUE / 1000);
    Map<String, AttributeValue> old = without(item, "lastChange");
    assertThat(old.keySet())
        .containsExactlyInAnyOrder("roomId", "version", "participants", "code", "ttl");
    assertThat(old.get("participants").l().get(0).m().keySet())
        .containsExactlyInAnyOrder("userId", "username");
    Rows.put(Table.ROSTERS, List.of(old));

    Roster roster = TestTables.stores().rosters().find(room.id()).orElseThrow();

    assertThat(roster)
        .isEqualTo(
            Roster.of(
                room.id(), room.roster().version(), List.copyOf(room.roster().participants())));
    assertThat(roster.participants().get(0).displayName())
        .isEqualTo(DisplayName.of(roster.participants().get(0).username()));
    Changing changing =
        stores
            .rosters()
            .change(
                RosterChange.of(roster, roster.judgedBy(MatchRule.majority()), clock.instant()));
    assertThat(changing.outcome()).isEqualTo(Changing.Outcome.CHANGED);
    assertThat(room.roster().changedRule()).contains(MatchRule.majority());
  }

  @Test
  @Rule("MATCH-8")
  void a_match_has_its_rooms_media_type_wherever_it_is_read() {
    RoomFacts series = RoomFacts.builder().from(aRoom().build()).mediaType(MediaType.TV).build();
    PlayedRoom room = PlayedRoom.open(stores, clock, series);
    UserId host = room.host();
    room.everybodyLikes(room.title(0));
    Match match = room.proposal(room.title(0));
    assertThat(match.mediaType()).isEqualTo(MediaType.TV);
    Rows.put(Table.MATCHES, List.of(without(MatchItems.match(match), "mediaType")));
    Rows.put(Table.USER_MATCHES, List.of(without(MatchItems.userMatch(host, match), "mediaType")));

    assertThat(TestTables.stores().matches().find(room.id(), room.title(0))).contains(match);
    assertThat(TestTables.stores().votes().readBoard(room.id()).orElseThrow().matches())
        .containsValue(match);
    assertThat(
            TestTables.stores()
                .votes()
                .readTitle(room.query(room.title(0)).build())
                .orElseThrow()
                .match())
        .contains(match);
    assertThat(TestTables.stores().matches().matchesOf(host, MatchPageRequest.first(5)))
        .contains(List.of(match));
    assertThat(
            TestTables.stores()
                .matches()
                .record(room.proposal(room.title(0)), room.evidence(room.title(0)))
                .match())
        .contains(match);
  }

  @Test
  @Rule("MATCH-8")
  void a_match_whose_room_is_forgotten_is_of_a_film() {
    UserId ada = user("ada");
    Match match =
        Match.builder()
            .from(open(aRoom()).proposal(MovieId.of(1)))
            .roomId(aRoom().build().id())
            .matchedUsers(Set.of(ada))
            .build();
    Rows.put(Table.USER_MATCHES, List.of(without(MatchItems.userMatch(ada, match), "mediaType")));

    assertThat(stores.matches().matchesOf(ada, MatchPageRequest.first(5))).contains(List.of(match));
  }

  @Test
  @Rule("VOTE-2a")
  void a_retraction_is_no_yes_to_whoever_knows_nothing_of_retractions() {
    PlayedRoom room = open(aRoom());
    Vote retraction = room.vote(room.host(), room.title(0), Choice.RETRACTED);

    Map<String, AttributeValue> item = VoteItems.vote(retraction, OptionalLong.empty());

    assertThat(item.get("vote")).isEqualTo(AttributeValue.fromBool(false));
    assertThat(VoteItems.vote(item)).isEqualTo(retraction);
  }

  @Test
  @Rule("ROOM-12")
  void a_profile_has_no_display_name() {
    Profile profile =
        Profile.builder()
            .userId(user("ada"))
            .username(Username.of("ada-lovelace"))
            .createdAt(clock.instant())
            .build();

    assertThat(stores.profiles().create(profile).displayName()).isEmpty();
    assertThat(stores.profiles().find(profile.userId())).contains(profile);
  }
}
