package app.trinity.suites.kit.match;

import static app.trinity.suites.kit.Broken.says;

import app.trinity.account.UserId;
import app.trinity.feed.AnnouncementQueue;
import app.trinity.match.Announcements;
import app.trinity.match.Match;
import app.trinity.match.MatchId;
import app.trinity.match.spi.MatchFeed;
import app.trinity.match.spi.MatchStore;
import app.trinity.match.spi.Recording;
import app.trinity.suites.kit.Broken;
import app.trinity.suites.kit.Faulty;
import app.trinity.suites.kit.Trial;
import app.trinity.testkit.AtOnce;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Match feeds with a fault each in how they announce. Of their contract the laws named are run. */
@SuppressWarnings("ImmutableEnumChecker") // What breaks a store is a function.
public enum BrokenFeeds implements Broken {
  /** Nothing is handed on. */
  HANDS_NOTHING_ON(
      says(
          "Every matched user of every recorded match is announced at least once",
          "MatchStore: the MatchFeed hands it on",
          "Recording: The match is recorded, and the match feed will hand it on"),
      announcing(sound -> (user, match) -> {}),
      "each_matched_person_is_told_of_a_recorded_match_as_it_is_recorded",
      "who_has_left_since_is_told_and_who_came_later_is_not"),
  /** Of a match's users the last one is forgotten. */
  FORGETS_ONE_OF_THEM(
      says("Every matched user of every recorded match is announced at least once"),
      announcing(
          sound ->
              (user, match) -> {
                if (!user.equals(List.copyOf(match.matchedUsers()).get(1))) {
                  sound.announce(user, match);
                }
              }),
      "a_match_of_ninety_reaches_all_of_them",
      "each_matched_person_is_told_of_a_recorded_match_as_it_is_recorded"),
  /** A match that was recorded before anybody was there to announce it is forgotten. */
  FORGETS_WHAT_WAITS(
      says("those that are waiting, and every one recorded from now on"),
      stores -> {
        Set<MatchId> waiting = ConcurrentHashMap.newKeySet();
        stores
            .on(
                MatchStore.class,
                "record",
                call -> {
                  waiting.add(call.arg(0, Match.class).matchId());
                  return call.proceed();
                })
            .on(
                MatchFeed.class,
                "connect",
                call -> {
                  Announcements sound = call.arg(0, Announcements.class);
                  Set<MatchId> forgotten = Set.copyOf(waiting);
                  stores
                      .feed()
                      .connect(
                          (user, match) -> {
                            if (!forgotten.contains(match.matchId())) {
                              sound.announce(user, match);
                            }
                          });
                  return null;
                });
      },
      "a_match_recorded_before_anybody_was_there_to_announce_it_waits"),
  /** The match is committed first, and the duty to announce it is written afterwards. */
  OWES_ONLY_AFTER_THE_COMMIT(
      says(
          "at no instant is one stored without the other",
          "MatchStore: even if everything else stops at that moment",
          "MatchStore: the match is recorded together with the duty to announce it"),
      stores -> {
        AnnouncementQueue duties = AnnouncementQueue.create();
        stores
            .on(
                MatchStore.class,
                "record",
                call -> {
                  Recording recording = (Recording) call.proceed();
                  AtOnce.awaitOthers();
                  if (recording.outcome() == Recording.Outcome.RECORDED) {
                    duties.add(call.arg(0, Match.class));
                  }
                  return recording;
                })
            .on(
                MatchFeed.class,
                "connect",
                call -> {
                  duties.connect(call.arg(0, Announcements.class));
                  return null;
                })
            .on(MatchFeed.class, "close", call -> duties.close(call.arg(0, Duration.class)));
      },
      "a_match_that_can_be_read_is_due_though_whoever_recorded_it_goes_no_further"),
  /** Whoever records a match announces it. */
  ANNOUNCES_WITHIN_THE_RECORDING(
      says(
          "so that no notification can slow or fail a vote",
          "never on the one that recorded the match"),
      stores -> {
        List<Announcements> connected = new CopyOnWriteArrayList<>();
        stores
            .on(
                MatchFeed.class,
                "connect",
                call -> {
                  connected.add(call.arg(0, Announcements.class));
                  return null;
                })
            .on(
                MatchStore.class,
                "record",
                call -> {
                  Recording recording = (Recording) call.proceed();
                  Match match = call.arg(0, Match.class);
                  for (Announcements one : connected) {
                    match.matchedUsers().forEach(user -> one.announce(user, match));
                  }
                  return recording;
                });
      },
      "a_publisher_that_never_answers_keeps_nobody_from_voting_and_matching",
      "nothing_is_announced_on_the_thread_that_recorded_the_match"),
  /** Whatever fails is given up. */
  TRIES_ONCE(
      says("What fails is tried again after growing pauses"),
      announcing(
          sound ->
              (user, match) -> {
                try {
                  sound.announce(user, match);
                } catch (RuntimeException givenUp) {
                  return;
                }
              }),
      "a_notification_that_fails_is_tried_again_until_it_is_accepted",
      "whatever_is_thrown_is_a_failure_to_try_again"),
  /** An announcement may take a day. */
  HAS_NO_TIME_LIMIT(
      says("An announcement has a time limit"),
      () -> AnnouncementQueue.builder().timeLimit(Duration.ofDays(1)).build(),
      "an_announcement_that_hangs_is_interrupted_and_tried_again",
      "however_many_a_publisher_hangs_for_the_others_are_told"),
  /** One announcement is made at a time, and may take a day. */
  ANNOUNCES_ONE_AT_A_TIME(
      says("Nobody waits for anybody else", "Several announcements are made at once"),
      () -> AnnouncementQueue.builder().atOnce(1).timeLimit(Duration.ofDays(1)).build(),
      "a_publisher_that_hangs_for_one_person_holds_up_nobody_else"),
  /** All that is due is announced at once, to one person, too. */
  ANNOUNCES_ALL_AT_ONCE(
      says("an announcement begins once the one before it"),
      announcing(
          sound -> {
            ExecutorService threads = Executors.newCachedThreadPool(BrokenFeeds::daemon);
            return (user, match) -> threads.execute(() -> sound.announce(user, match));
          }),
      "a_person_hears_of_a_rooms_matches_one_after_the_other"),
  /** A person's first match is held back until after the second. */
  HOLDS_ONE_BACK(
      says("Each person hears of a room's matches in the order in which they were recorded"),
      announcing(
          sound -> {
            Set<UserId> seen = ConcurrentHashMap.newKeySet();
            Map<UserId, Match> held = new ConcurrentHashMap<>();
            return (user, match) -> {
              if (seen.add(user)) {
                held.put(user, match);
                return;
              }
              sound.announce(user, match);
              Match back = held.remove(user);
              if (back != null) {
                sound.announce(user, back);
              }
            };
          }),
      "the_matches_of_a_room_come_in_the_order_in_which_they_were_recorded"),
  /** Of several matches that are recorded at once one is announced. */
  LOSES_ALL_BUT_ONE_OF_MANY(
      says("All methods may be called by several threads at once"),
      stores -> {
        AtomicInteger recording = new AtomicInteger();
        Set<MatchId> lost = ConcurrentHashMap.newKeySet();
        stores
            .on(
                MatchStore.class,
                "record",
                call -> {
                  if (recording.getAndIncrement() > 0) {
                    lost.add(call.arg(0, Match.class).matchId());
                  }
                  AtOnce.awaitOthers();
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
                            if (!lost.contains(match.matchId())) {
                              sound.announce(user, match);
                            }
                          });
                  return null;
                });
      },
      "all_matches_recorded_at_once_are_handed_on"),
  /** A second connection does nothing, and says nothing. */
  LETS_ITSELF_BE_CONNECTED_TWICE(
      says("@throws IllegalStateException if the feed has been connected before"),
      stores ->
          stores.on(
              MatchFeed.class,
              "connect",
              call -> {
                try {
                  return call.proceed();
                } catch (IllegalStateException connected) {
                  return null;
                }
              }),
      "a_feed_is_connected_once");

  private static final Duration IN_VAIN = Duration.ofMillis(500);

  private final List<String> says;
  private final Faulty.Fault fault;
  private final Supplier<AnnouncementQueue> feed;
  private final Set<String> reds;

  BrokenFeeds(List<String> says, Faulty.Fault fault, String... reds) {
    this.says = says;
    this.fault = fault;
    this.feed = Trial.feed;
    this.reds = Set.of(reds);
  }

  BrokenFeeds(List<String> says, Supplier<AnnouncementQueue> feed, String... reds) {
    this.says = says;
    this.fault = sound -> {};
    this.feed = feed;
    this.reds = Set.of(reds);
  }

  private static Faulty.Fault announcing(UnaryOperator<Announcements> around) {
    return stores ->
        stores.on(
            MatchFeed.class,
            "connect",
            call -> {
              stores.feed().connect(around.apply(call.arg(0, Announcements.class)));
              return null;
            });
  }

  private static Thread daemon(Runnable action) {
    Thread thread = new Thread(action, "announcing");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public Breach breach() {
    return new Breach(Trial.Feeds.class, "MatchFeed", says, reds);
  }

  @Override
  public void onTrial() {
    Trial.stores = fault;
    Trial.feed = feed;
    Trial.patience = IN_VAIN;
  }
}
