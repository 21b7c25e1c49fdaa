package app.trinity.suites.kit.room;

import static app.trinity.suites.kit.Broken.says;

import app.trinity.discovery.MovieId;
import app.trinity.room.RoomId;
import app.trinity.room.Round;
import app.trinity.room.spi.RoomStore;
import app.trinity.suites.kit.Broken;
import app.trinity.suites.kit.Faulty;
import app.trinity.suites.kit.Trial;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Room stores with a fault each in the titles that rooms gain. */
@SuppressWarnings("ImmutableEnumChecker") // What breaks a store is a function.
public enum BrokenRounds implements Broken {
  /** A round is counted by its roster and is not there. */
  LOSES_THE_ROUND(
      says(
          "fewer only if the store has forgotten the room",
          "RosterStore: and the round of titles, if there is one, are stored together",
          "RosterChange: The round of titles to store together with the roster"),
      stores -> stores.on(RoomStore.class, "rounds", call -> List.of()),
      "a_round_without_titles_makes_the_room_exhausted",
      "of_many_rounds_added_at_once_one_is_and_the_room_has_its_titles",
      "rounds_are_read_back_in_order_as_they_were_stored"),
  /** The latest round comes first. */
  TURNS_ROUNDS_ROUND(
      says("Returns the rounds of titles that a room has gained (rule ROOM-9a), in order"),
      stores ->
          stores.on(
              RoomStore.class,
              "rounds",
              call -> {
                List<Round> rounds =
                    new ArrayList<>(
                        call.sound()
                            .rooms()
                            .rounds(call.arg(0, RoomId.class), call.arg(1, Integer.class)));
                Collections.reverse(rounds);
                return rounds;
              }),
      "rounds_are_read_back_in_order_as_they_were_stored"),
  /** No title of a round is found. */
  FINDS_NO_LATER_TITLE(
      says("Returns a title of the rounds that a room has gained"),
      stores -> stores.on(RoomStore.class, "laterTitle", call -> Optional.empty()),
      "of_many_rounds_added_at_once_one_is_and_the_room_has_its_titles",
      "titles_of_rounds_are_found_and_others_are_not"),
  /** A title that a room did not have once is remembered as one that it does not have. */
  REMEMBERS_THAT_A_TITLE_WAS_NOT_THERE(
      says("That there is none is answered only from a read that begins after the call"),
      stores -> {
        Set<String> missing = ConcurrentHashMap.newKeySet();
        stores.on(
            RoomStore.class,
            "laterTitle",
            call -> {
              String key = call.arg(0, RoomId.class) + "#" + call.arg(1, MovieId.class);
              Optional<?> found = missing.contains(key) ? Optional.empty() : found(call);
              if (found.isEmpty()) {
                missing.add(key);
              }
              return found;
            });
      },
      "titles_of_rounds_are_found_and_others_are_not");

  private final List<String> says;
  private final Faulty.Fault fault;
  private final Set<String> reds;

  BrokenRounds(List<String> says, Faulty.Fault fault, String... reds) {
    this.says = says;
    this.fault = fault;
    this.reds = Set.of(reds);
  }

  private static Optional<?> found(Faulty.Call call) {
    return call.sound().rooms().laterTitle(call.arg(0, RoomId.class), call.arg(1, MovieId.class));
  }

  @Override
  public Breach breach() {
    return new Breach(Trial.Rosters.class, "RoomStore", says, reds);
  }

  @Override
  public void onTrial() {
    Trial.stores = fault;
  }
}
