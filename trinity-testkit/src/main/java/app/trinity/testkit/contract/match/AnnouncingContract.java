package app.trinity.testkit.contract.match;

import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.account.UserId;
import app.trinity.match.Announcements;
import app.trinity.match.Match;
import app.trinity.match.spi.Evidence;
import app.trinity.match.spi.Notification;
import app.trinity.spi.Stores;
import app.trinity.testkit.AtOnce;
import app.trinity.testkit.RecordingPublisher;
import app.trinity.testkit.Rule;
import app.trinity.testkit.contract.PlayedRoom;
import app.trinity.testkit.contract.StoreContract;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What {@link MatchFeedContract} asks of announcing while all goes well. */
@Rule("MATCH-7")
abstract class AnnouncingContract extends StoreContract {
  final RecordingPublisher publisher = new RecordingPublisher();
  final UserId ada = user("ada");
  final UserId ben = user("ben");

  /**
   * Starts handing matches on. A feed whose deliveries are made from outside the stores has that
   * outside started here.
   */
  protected void connect(Stores connected, Announcements announcements) {
    connected.matchFeed().connect(announcements);
  }

  /**
   * Announces what is due within a limit, stops, and returns what is left. A feed whose deliveries
   * are made from outside the stores has that outside closed here.
   */
  protected List<Notification> close(Stores used, Duration limit) {
    return used.close(limit);
  }

  /**
   * Returns whether the feed delivers by itself, so that it may be connected once only; true by
   * default.
   */
  protected boolean deliversByItself() {
    return true;
  }

  /** Returns what somebody was told of this test's rooms, without the repeats. */
  final Set<Match> toldTo(UserId user) {
    return new LinkedHashSet<>(publisher.toldTo(user));
  }

  final void eachIsToldOf(Match... matches) {
    for (UserId user : matches[0].matchedUsers()) {
      eventually(() -> assertThat(toldTo(user)).containsExactly(matches));
    }
  }

  final UserId[] guests(int n) {
    return IntStream.range(0, n).mapToObj(number -> user("guest")).toArray(UserId[]::new);
  }

  @Nested
  class Delivering {
    @Test
    void each_matched_person_is_told_of_a_recorded_match_as_it_is_recorded() {
      connect(stores, publisher::publish);
      PlayedRoom room = open(aRoom(), ada, ben);

      Match match = room.agreeOn(room.title(0));

      eachIsToldOf(match);
      assertThat(match.matchedUsers()).containsExactly(room.host(), ada, ben);
    }

    @Test
    void a_match_recorded_before_anybody_was_there_to_announce_it_waits() {
      PlayedRoom room = open(aRoom(), ada);
      Match first = room.agreeOn(room.title(0));
      Match second = room.agreeOn(room.title(1));
      assertThat(publisher.attempts()).isZero();

      connect(stores, publisher::publish);

      eachIsToldOf(first, second);
    }

    @Test
    void who_has_left_since_is_told_and_who_came_later_is_not() {
      UserId late = user("late");
      PlayedRoom room = open(aRoom(), ada, ben);
      Match match = room.agreeOn(room.title(0));
      room.leave(ben);
      room.join(late);

      connect(stores, publisher::publish);

      eachIsToldOf(match);
      assertThat(toldTo(late)).isEmpty();
    }

    @Test
    void the_matches_of_a_room_come_in_the_order_in_which_they_were_recorded() {
      connect(stores, publisher::publish);
      PlayedRoom room = open(aRoom().withDeck(20), ada);

      Match[] matches =
          IntStream.range(0, 20)
              .mapToObj(place -> room.agreeOn(room.title(19 - place)))
              .toArray(Match[]::new);

      eachIsToldOf(matches);
    }

    @Test
    void all_matches_recorded_at_once_are_handed_on() {
      connect(stores, publisher::publish);
      List<PlayedRoom> rooms =
          IntStream.range(0, 8).mapToObj(n -> open(aRoom(), ada)).collect(Collectors.toList());

      List<Match> matches = AtOnce.run(8, n -> rooms.get(n).agreeOn(rooms.get(n).title(0)));

      eventually(() -> assertThat(toldTo(ada)).containsExactlyInAnyOrderElementsOf(matches));
    }

    @Test
    void a_match_that_can_be_read_is_due_though_whoever_recorded_it_goes_no_further() {
      connect(stores, publisher::publish);
      PlayedRoom room = open(aRoom(), ada);
      room.everybodyLikes(room.title(0));
      Match match = room.proposal(room.title(0));
      Evidence evidence = room.evidence(room.title(0));

      // A store that can pause between the match and the duty waits there for the second thread.
      AtOnce.run(
          2,
          number ->
              number == 0 ? room.record(match, evidence).match() : Optional.of(readAndDue(match)));
    }

    private Match readAndDue(Match match) {
      eventually(
          () -> assertThat(stores.matches().find(match.roomId(), match.movieId())).contains(match));
      Set<UserId> left =
          deliversByItself()
              ? close(stores, patience()).stream()
                  .filter(notification -> notification.match().equals(match))
                  .map(Notification::user)
                  .collect(Collectors.toSet())
              : Set.of();
      eventually(
          () ->
              assertThat(match.matchedUsers())
                  .as("told of the match, or left to be told")
                  .allMatch(user -> left.contains(user) || toldTo(user).contains(match)));
      return match;
    }

    @Test
    void a_match_of_ninety_reaches_all_of_them() {
      connect(stores, publisher::publish);
      PlayedRoom room = open(aRoom(), guests(89));

      Match match = room.agreeOn(room.title(0));

      assertThat(match.matchedUsers()).hasSize(90);
      eachIsToldOf(match);
    }

    @Test
    void what_was_not_recorded_is_not_announced() {
      connect(stores, publisher::publish);
      PlayedRoom room = open(aRoom(), ada);
      room.everybodyLikes(room.title(0));
      Match stale = room.proposal(room.title(0));
      var evidence = room.evidence(room.title(0));
      room.join(ben);
      room.record(stale, evidence);

      Match recorded = room.agreeOn(room.title(1));
      room.record(room.title(1));

      eachIsToldOf(recorded);
    }
  }
}
