package app.trinity.suites.kit.match;

import static app.trinity.suites.kit.Broken.says;

import app.trinity.match.Match;
import app.trinity.match.MatchId;
import app.trinity.match.spi.MatchPublisher;
import app.trinity.suites.kit.Broken;
import app.trinity.suites.kit.Trial;
import app.trinity.testkit.AtOnce;
import app.trinity.testkit.RecordingPublisher;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** Publishers with a fault each. */
@SuppressWarnings("ImmutableEnumChecker") // What breaks a store is a function.
public enum BrokenPublishers implements Broken {
  /** Everybody who matched is told each time. */
  TELLS_EVERYBODY(
      says("Notifies one matched person"),
      heard -> (user, match) -> match.matchedUsers().forEach(each -> heard.publish(each, match)),
      "a_listening_person_is_told_of_the_match_as_it_is_and_nobody_else_is",
      "a_notification_that_nobody_listens_for_is_accepted"),
  /** What was published before is refused. */
  REFUSES_A_REPEAT(
      says("A notification may be published more than once", "the match feed tries again"),
      heard -> {
        Set<String> told = ConcurrentHashMap.newKeySet();
        return (user, match) -> {
          if (!told.add(user + "#" + match.matchId())) {
            throw new IllegalStateException("told before");
          }
          heard.publish(user, match);
        };
      },
      "the_same_notification_may_be_published_again"),
  /** A repeat goes by another id. */
  REPEATS_UNDER_ANOTHER_ID(
      says("a repeat has the same matchId()"),
      heard -> {
        Set<String> told = ConcurrentHashMap.newKeySet();
        return (user, match) ->
            heard.publish(
                user,
                told.add(user + "#" + match.matchId())
                    ? match
                    : Match.builder().from(match).matchId(MatchId.of("again")).build());
      },
      "the_same_notification_may_be_published_again"),
  /** Accepted and forgotten. */
  FORGETS_WHAT_IT_ACCEPTED(
      says("When publish returns, the notification is accepted"),
      heard -> (user, match) -> {},
      "a_listening_person_is_told_of_the_match_as_it_is_and_nobody_else_is",
      "a_match_without_a_poster_is_told_without_one",
      "a_notification_that_nobody_listens_for_is_accepted",
      "many_notifications_at_once_all_arrive",
      "the_same_notification_may_be_published_again"),
  /** Of several at once one is told. */
  LOSES_ALL_BUT_ONE_OF_MANY(
      says("May be called by several threads at once"),
      heard -> {
        AtomicInteger waiting = new AtomicInteger();
        return (user, match) -> {
          int place = waiting.getAndIncrement();
          AtOnce.awaitOthers();
          boolean alone = waiting.get() == 1;
          AtOnce.awaitOthers();
          waiting.set(0);
          if (alone || place == 0) {
            heard.publish(user, match);
          }
        };
      },
      "many_notifications_at_once_all_arrive");

  private final List<String> says;
  private final Function<RecordingPublisher, MatchPublisher> fault;
  private final Set<String> reds;

  BrokenPublishers(
      List<String> says, Function<RecordingPublisher, MatchPublisher> fault, String... reds) {
    this.says = says;
    this.fault = fault;
    this.reds = Set.of(reds);
  }

  @Override
  public Breach breach() {
    return new Breach(Trial.Publishers.class, "MatchPublisher", says, reds);
  }

  @Override
  public void onTrial() {
    Trial.publisher = fault;
  }
}
