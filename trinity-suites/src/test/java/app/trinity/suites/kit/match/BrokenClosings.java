package app.trinity.suites.kit.match;

import static app.trinity.suites.kit.Broken.says;

import app.trinity.InfrastructureFailure;
import app.trinity.InfrastructureFailure.Effect;
import app.trinity.match.Announcements;
import app.trinity.match.Match;
import app.trinity.match.spi.MatchFeed;
import app.trinity.match.spi.MatchStore;
import app.trinity.match.spi.Notification;
import app.trinity.suites.kit.Broken;
import app.trinity.suites.kit.Faulty;
import app.trinity.suites.kit.Trial;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;

/** Match feeds with a fault each in how they close. Of their contract the laws named are run. */
@SuppressWarnings("ImmutableEnumChecker") // What breaks a store is a function.
public enum BrokenClosings implements Broken {
  /** Closing announces nothing more, and says that nothing is left. */
  FORGETS_WHEN_IT_CLOSES(
      says(
          "Announces what is due, and then stops",
          "Stores: people are then told of the matches that were recorded last",
          "Stores: Closes the match feed"),
      stores ->
          stores.on(
              MatchFeed.class,
              "close",
              call -> {
                var unused = stores.feed().close(Duration.ZERO);
                return List.of();
              }),
      "closing_announces_what_is_due",
      "closing_says_who_was_not_told_of_what"),
  /** Closing says that nothing is left. */
  SAYS_THAT_NOTHING_IS_LEFT(
      says(
          "@return the notifications that were not accepted",
          "Stores: takes another limit and returns what is left",
          "Stores: @return the notifications that were not accepted"),
      stores ->
          stores.on(
              MatchFeed.class,
              "close",
              call -> {
                call.proceed();
                return List.of();
              }),
      "closing_says_who_was_not_told_of_what"),
  /** Closing waits for whatever hangs. */
  WAITS_FOR_WHATEVER_HANGS(
      says("or when the limit is over"),
      stores ->
          stores.on(MatchFeed.class, "close", call -> stores.feed().close(Duration.ofDays(1))),
      "closing_takes_no_longer_than_its_limit_though_a_publisher_hangs"),
  /** Closing leaves alone what still hangs. */
  INTERRUPTS_NOTHING(
      says("An announcement that is under way when the limit is over is interrupted"),
      stores ->
          stores.on(
              MatchFeed.class,
              "connect",
              call -> {
                Announcements sound = call.arg(0, Announcements.class);
                stores
                    .feed()
                    .connect(
                        (user, match) -> {
                          FutureTask<Void> beyondReach =
                              new FutureTask<>(() -> sound.announce(user, match), null);
                          Thread thread = new Thread(beyondReach, "announcing");
                          thread.setDaemon(true);
                          thread.start();
                          try {
                            beyondReach.get();
                          } catch (Exception failed) {
                            throw new InfrastructureFailure(
                                Effect.MAY_HAVE_HAPPENED, "failed", failed);
                          }
                        });
                return null;
              }),
      "an_announcement_under_way_when_the_limit_is_over_is_interrupted"),
  /** Closing tries the latest match, and leaves those before it to their pauses. */
  TRIES_NOTHING_AGAIN_AS_IT_CLOSES(
      says("What waits to be tried again is tried at once"),
      stores -> {
        List<Match> recorded = new CopyOnWriteArrayList<>();
        AtomicBoolean closing = new AtomicBoolean();
        stores
            .on(
                MatchStore.class,
                "record",
                call -> {
                  recorded.add(call.arg(0, Match.class));
                  return call.proceed();
                })
            .on(
                MatchFeed.class,
                "connect",
                call -> {
                  Announcements sound = call.arg(0, Announcements.class);
                  stores
                      .feed()
                      .connect(
                          (user, match) -> {
                            if (closing.get() && !recorded.get(recorded.size() - 1).equals(match)) {
                              throw new InfrastructureFailure(Effect.DID_NOT_HAPPEN, "waits");
                            }
                            sound.announce(user, match);
                          });
                  return null;
                })
            .on(
                MatchFeed.class,
                "close",
                call -> {
                  closing.set(true);
                  return call.proceed();
                });
      },
      "closing_announces_what_is_due"),
  /** Closing again announces all of it again. */
  ANNOUNCES_AGAIN_WHEN_CLOSED_AGAIN(
      says("Closing again announces nothing"),
      stores -> {
        List<Runnable> announced = new CopyOnWriteArrayList<>();
        AtomicBoolean closed = new AtomicBoolean();
        stores
            .on(
                MatchFeed.class,
                "connect",
                call -> {
                  Announcements sound = call.arg(0, Announcements.class);
                  stores
                      .feed()
                      .connect(
                          (user, match) -> {
                            announced.add(() -> sound.announce(user, match));
                            sound.announce(user, match);
                          });
                  return null;
                })
            .on(
                MatchFeed.class,
                "close",
                call -> {
                  if (!closed.compareAndSet(false, true)) {
                    announced.forEach(Runnable::run);
                  }
                  return call.proceed();
                });
      },
      "closing_again_announces_nothing"),
  /** What is recorded after closing is due to nobody. */
  FORGETS_WHAT_COMES_TOO_LATE(
      says("A match that is recorded after the feed has been closed is due, too"),
      stores -> {
        List<List<Notification>> left = new CopyOnWriteArrayList<>();
        stores.on(
            MatchFeed.class,
            "close",
            call -> {
              if (left.isEmpty()) {
                left.add(stores.feed().close(call.arg(0, Duration.class)));
              }
              return left.get(0);
            });
      },
      "a_match_recorded_after_closing_is_due_and_not_announced");

  private static final Duration IN_VAIN = Duration.ofMillis(500);

  private final List<String> says;
  private final Faulty.Fault fault;
  private final Set<String> reds;

  BrokenClosings(List<String> says, Faulty.Fault fault, String... reds) {
    this.says = says;
    this.fault = fault;
    this.reds = Set.of(reds);
  }

  @Override
  public Breach breach() {
    return new Breach(Trial.Feeds.class, "MatchFeed", says, reds);
  }

  @Override
  public void onTrial() {
    Trial.stores = fault;
    Trial.patience = IN_VAIN;
  }
}
