package app.trinity.suites.kit.room;

import static app.trinity.suites.kit.Broken.says;

import app.trinity.room.RoomId;
import app.trinity.room.Roster;
import app.trinity.room.spi.Leaving;
import app.trinity.room.spi.RosterStore;
import app.trinity.suites.kit.Broken;
import app.trinity.suites.kit.Faulty;
import app.trinity.suites.kit.Trial;
import java.util.List;
import java.util.Set;

/** Roster stores with a fault each in how people leave. */
@SuppressWarnings("ImmutableEnumChecker") // What breaks a store is a function.
public enum BrokenLeaves implements Broken {
  /** A leave is not counted in the roster's version. */
  COUNTS_NO_LEAVES(
      says(
          "The roster, its version and the person's participation vote change together",
          "Removes a person from a room",
          "Leaving: The person no longer takes part"),
      stores ->
          stores.on(
              RosterStore.class,
              "leave",
              call -> {
                Leaving left = (Leaving) call.proceed();
                return left.outcome() == Leaving.Outcome.LEFT
                    ? Leaving.of(left.outcome(), older(left.roster().orElseThrow()))
                    : left;
              }),
      "leaving_again_changes_nothing_the_version_included",
      "the_last_ones_leaving_ends_the_room_and_nobody_joins_it_again",
      "whoever_leaves_takes_part_no_longer"),
  /** A repeated leave is counted in the roster's version. */
  COUNTS_A_REPEATED_LEAVE(
      says(
          "Joining again and leaving again change nothing",
          "Leaving: The person had left before",
          "the outcome and the roster after it",
          "Leaving: The roster after the attempt"),
      stores ->
          stores.on(
              RosterStore.class,
              "leave",
              call -> {
                Leaving leaving = (Leaving) call.proceed();
                return leaving.outcome() == Leaving.Outcome.ALREADY_LEFT
                    ? Leaving.of(leaving.outcome(), newer(leaving.roster().orElseThrow()))
                    : leaving;
              }),
      "leaving_again_changes_nothing_the_version_included",
      "the_last_ones_leaving_ends_the_room_and_nobody_joins_it_again"),
  /** Whoever never took part is taken for somebody who has left. */
  TAKES_STRANGERS_FOR_LEAVERS(
      says("Leaving: The person never took part"),
      stores ->
          stores.on(
              RosterStore.class,
              "leave",
              call -> {
                Leaving leaving = (Leaving) call.proceed();
                return leaving.outcome() == Leaving.Outcome.NEVER_IN
                    ? Leaving.of(Leaving.Outcome.ALREADY_LEFT, leaving.roster().orElseThrow())
                    : leaving;
              }),
      "a_stranger_cannot_leave",
      "people_whose_ids_look_alike_leave_one_by_one",
      "votes_alone_make_nobody_a_former_participant"),
  /** A room that the store does not know is taken for one that nobody was ever in. */
  TAKES_UNKNOWN_ROOMS_FOR_EMPTY_ONES(
      says("Leaving: The store knows no such room", "Leaving: empty for UNKNOWN_ROOM only"),
      stores ->
          stores.on(
              RosterStore.class,
              "leave",
              call -> {
                Leaving leaving = (Leaving) call.proceed();
                return leaving.outcome() == Leaving.Outcome.UNKNOWN_ROOM
                    ? Leaving.of(
                        Leaving.Outcome.NEVER_IN,
                        Roster.of(call.arg(0, RoomId.class), 1, List.of()))
                    : leaving;
              }),
      "an_unknown_room_is_not_left");

  private final List<String> says;
  private final Faulty.Fault fault;
  private final Set<String> reds;

  BrokenLeaves(List<String> says, Faulty.Fault fault, String... reds) {
    this.says = says;
    this.fault = fault;
    this.reds = Set.of(reds);
  }

  private static Roster newer(Roster roster) {
    return Roster.builder().from(roster).version(roster.version() + 1).build();
  }

  private static Roster older(Roster roster) {
    return Roster.builder().from(roster).version(roster.version() - 1).build();
  }

  @Override
  public Breach breach() {
    return new Breach(Trial.Rosters.class, "RosterStore", says, reds);
  }

  @Override
  public void onTrial() {
    Trial.stores = fault;
  }
}
