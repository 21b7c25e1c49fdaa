package app.trinity.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.account.UserId;
import app.trinity.match.Match;
import app.trinity.match.spi.MatchPublisher;
import app.trinity.room.RoomFacts;
import app.trinity.room.Roster;
import app.trinity.testkit.AtOnce;
import app.trinity.testkit.Eventually;
import app.trinity.testkit.Rule;
import app.trinity.testkit.SampleData;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The contract of {@link MatchPublisher}. */
@Rule("MATCH-7")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@ExtendWith(NamesTheRule.class)
public abstract class MatchPublisherContract {
  private final UserId host = UserId.of("host");
  private final UserId guest = UserId.of("a:b/c|d.e~");
  private final RoomFacts room = SampleData.aRoom().build();
  private final Roster roster =
      Roster.first(room.id(), SampleData.participant("host")).plus(PlayedRoom.named(guest));

  @SuppressWarnings("NullAway.Init")
  private MatchPublisher publisher;

  /** Makes the publisher under test. Called once for each test. */
  protected abstract MatchPublisher createPublisher() throws Exception;

  /** Has a person listen from now on; called before that person is told of anything. */
  protected abstract void listen(UserId user) throws Exception;

  /** What a listening person has been told so far, in that order. */
  protected abstract List<Match> heardBy(UserId user);

  /** How long the contract waits for a notification to arrive; 20 seconds by default. */
  protected Duration patience() {
    return Duration.ofSeconds(20);
  }

  @BeforeEach
  final void openPublisher() throws Exception {
    publisher = createPublisher();
  }

  private Match match(int place) {
    return SampleData.match(
        "match-" + place, room, roster, room.candidates().get(place).id(), room.createdAt());
  }

  @Test
  void a_listening_person_is_told_of_the_match_as_it_is_and_nobody_else_is() throws Exception {
    listen(host);
    listen(guest);

    publisher.publish(guest, match(0));
    publisher.publish(host, match(1));

    Eventually.holds(patience(), () -> assertThat(heardBy(guest)).containsExactly(match(0)));
    Eventually.holds(patience(), () -> assertThat(heardBy(host)).containsExactly(match(1)));
  }

  @Test
  void a_match_without_a_poster_is_told_without_one() throws Exception {
    listen(host);
    Match bare = Match.builder().from(match(0)).posterPath(Optional.empty()).build();

    publisher.publish(host, bare);

    Eventually.holds(patience(), () -> assertThat(heardBy(host)).containsExactly(bare));
  }

  @Test
  void the_same_notification_may_be_published_again() throws Exception {
    listen(host);

    publisher.publish(host, match(0));
    publisher.publish(host, match(0));

    Eventually.holds(patience(), () -> assertThat(heardBy(host)).contains(match(0)));
    assertThat(heardBy(host)).containsOnly(match(0));
  }

  @Test
  void a_notification_that_nobody_listens_for_is_accepted() throws Exception {
    listen(host);

    publisher.publish(guest, match(0));
    publisher.publish(host, match(1));

    Eventually.holds(patience(), () -> assertThat(heardBy(host)).containsExactly(match(1)));
  }

  @Test
  void many_notifications_at_once_all_arrive() throws Exception {
    listen(host);

    List<Match> published =
        AtOnce.run(
            8,
            number -> {
              publisher.publish(host, match(number));
              return match(number);
            });

    assertThat(published)
        .isEqualTo(IntStream.range(0, 8).mapToObj(this::match).collect(Collectors.toList()));
    Eventually.holds(
        patience(), () -> assertThat(heardBy(host)).containsExactlyInAnyOrderElementsOf(published));
  }
}
