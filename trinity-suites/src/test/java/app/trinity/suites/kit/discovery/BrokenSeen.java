package app.trinity.suites.kit.discovery;

import static app.trinity.suites.kit.Broken.says;

import app.trinity.account.UserId;
import app.trinity.discovery.MediaType;
import app.trinity.discovery.MovieId;
import app.trinity.discovery.spi.SeenStore;
import app.trinity.suites.kit.Broken;
import app.trinity.suites.kit.Faulty;
import app.trinity.suites.kit.Trial;
import app.trinity.testkit.AtOnce;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Stores of what people have seen with a fault each. */
@SuppressWarnings("ImmutableEnumChecker") // What breaks a store is a function.
public enum BrokenSeen implements Broken {
  /** Nothing is kept. */
  FORGETS_WHAT_WAS_SEEN(
      says("A title is durable when add returns", "Adds a title to those that a person has seen"),
      stores -> stores.on(SeenStore.class, "add", call -> null),
      "adding_a_title_again_changes_nothing",
      "films_and_series_of_one_number_are_different_titles",
      "hundreds_of_titles_are_all_found",
      "of_many_titles_added_at_once_none_is_lost",
      "people_whose_ids_look_alike_have_seen_titles_of_their_own",
      "what_somebody_has_seen_is_kept_for_them_alone"),
  /** Films and series have one list. */
  TAKES_SERIES_FOR_FILMS(
      says("so a title is named together with its media type", "the titles of a media type"),
      stores ->
          stores
              .on(
                  SeenStore.class,
                  "add",
                  call -> {
                    call.sound()
                        .seen()
                        .add(
                            call.arg(0, UserId.class),
                            MediaType.MOVIE,
                            call.arg(2, MovieId.class),
                            call.arg(3, Instant.class));
                    return null;
                  })
              .on(
                  SeenStore.class,
                  "of",
                  call -> call.sound().seen().of(call.arg(0, UserId.class), MediaType.MOVIE)),
      "films_and_series_of_one_number_are_different_titles"),
  /** A hundred titles of each person are kept. */
  KEEPS_A_HUNDRED(
      says("titles at least are kept"),
      stores ->
          stores.on(
              SeenStore.class,
              "of",
              call -> {
                Set<MovieId> first = new HashSet<>();
                for (MovieId title :
                    call.sound()
                        .seen()
                        .of(call.arg(0, UserId.class), call.arg(1, MediaType.class))) {
                  if (first.size() < 100) {
                    first.add(title);
                  }
                }
                return first;
              }),
      "hundreds_of_titles_are_all_found"),
  /** A person's titles are read, added to and written back. */
  READS_BEFORE_IT_ADDS(
      says("Adding is one write", "may be called by several threads at once"),
      stores -> {
        Map<String, Set<MovieId>> lists = new ConcurrentHashMap<>();
        stores
            .on(
                SeenStore.class,
                "add",
                call -> {
                  String key = call.arg(0, UserId.class) + "#" + call.arg(1, MediaType.class);
                  Set<MovieId> titles = new HashSet<>(lists.getOrDefault(key, Set.of()));
                  AtOnce.awaitOthers();
                  titles.add(call.arg(2, MovieId.class));
                  lists.put(key, titles);
                  return null;
                })
            .on(
                SeenStore.class,
                "of",
                call ->
                    lists.getOrDefault(
                        call.arg(0, UserId.class) + "#" + call.arg(1, MediaType.class), Set.of()));
      },
      "of_many_titles_added_at_once_none_is_lost"),
  /** A title that is added again is dropped. */
  DROPS_WHAT_IS_ADDED_AGAIN(
      says("Adding a title again changes nothing but the time"),
      stores -> {
        Set<String> twice = ConcurrentHashMap.newKeySet();
        Set<String> once = ConcurrentHashMap.newKeySet();
        stores
            .on(
                SeenStore.class,
                "add",
                call -> {
                  String key =
                      call.arg(0, UserId.class)
                          + "#"
                          + call.arg(1, MediaType.class)
                          + "#"
                          + call.arg(2, MovieId.class);
                  if (!once.add(key)) {
                    twice.add(key);
                  }
                  return call.proceed();
                })
            .on(
                SeenStore.class,
                "of",
                call -> {
                  UserId user = call.arg(0, UserId.class);
                  MediaType type = call.arg(1, MediaType.class);
                  Set<MovieId> titles = new HashSet<>(call.sound().seen().of(user, type));
                  titles.removeIf(title -> twice.contains(user + "#" + type + "#" + title));
                  return titles;
                });
      },
      "adding_a_title_again_changes_nothing");

  private final List<String> says;
  private final Faulty.Fault fault;
  private final Set<String> reds;

  BrokenSeen(List<String> says, Faulty.Fault fault, String... reds) {
    this.says = says;
    this.fault = fault;
    this.reds = Set.of(reds);
  }

  @Override
  public Breach breach() {
    return new Breach(Trial.Seen.class, "SeenStore", says, reds);
  }

  @Override
  public void onTrial() {
    Trial.stores = fault;
  }
}
