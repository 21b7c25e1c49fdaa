package app.trinity.suites.kit.room;

import static app.trinity.suites.kit.Broken.says;

import app.trinity.account.UserId;
import app.trinity.room.RoomCode;
import app.trinity.room.RoomFacts;
import app.trinity.room.RoomId;
import app.trinity.room.Roster;
import app.trinity.room.spi.Changing;
import app.trinity.room.spi.RoomStore;
import app.trinity.room.spi.RosterChange;
import app.trinity.room.spi.RosterStore;
import app.trinity.suites.kit.Broken;
import app.trinity.suites.kit.Faulty;
import app.trinity.suites.kit.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Roster stores with a fault each in how they change rooms. */
@SuppressWarnings("ImmutableEnumChecker") // What breaks a store is a function.
public enum BrokenChanges implements Broken {
  /** A change is stored over whatever roster is there. */
  CHANGES_WHATEVER_IS_THERE(
      says(
          "on condition that its stored roster still has the version",
          "is answered STALE when it is made again",
          "Changing: The room has changed since the roster was read; nothing was stored"),
      stores ->
          stores.on(
              RosterStore.class,
              "change",
              call -> {
                Changing changing = (Changing) call.proceed();
                return changing.outcome() == Changing.Outcome.STALE
                    ? call.sound().rosters().change(onto(changing.roster().orElseThrow(), call))
                    : changing;
              }),
      "a_change_of_a_roster_that_has_changed_is_stale_and_stores_nothing",
      "a_change_that_was_stored_is_stale_when_made_again",
      "of_many_changes_of_one_roster_exactly_one_is_stored",
      "of_many_rounds_added_at_once_one_is_and_the_room_has_its_titles"),
  /** A change is answered as stored and is not. */
  CHANGES_NOTHING(
      says("Changing: The change is stored", "RosterChange: The next roster, one version later"),
      stores ->
          stores.on(
              RosterStore.class,
              "change",
              call -> {
                RosterChange change = call.arg(0, RosterChange.class);
                Roster now =
                    call.sound().rosters().find(change.before().roomId()).orElse(change.before());
                return now.equals(change.before())
                    ? Changing.of(Changing.Outcome.CHANGED, change.after())
                    : call.proceed();
              }),
      "a_change_of_the_present_roster_is_stored_and_read_back_whole",
      "a_change_that_was_stored_is_stale_when_made_again",
      "a_display_name_of_any_script_is_kept",
      "a_full_room_is_ended_in_one_change",
      "a_match_judged_by_the_rule_before_a_change_is_stale",
      "a_round_without_titles_makes_the_room_exhausted",
      "an_unknown_room_is_not_changed",
      "joins_and_leaves_keep_the_rule_and_the_rounds",
      "nobody_joins_a_room_that_its_host_has_ended_and_its_code_is_free",
      "of_many_changes_of_one_roster_exactly_one_is_stored",
      "of_many_rounds_added_at_once_one_is_and_the_room_has_its_titles",
      "rounds_are_read_back_in_order_as_they_were_stored",
      "titles_of_rounds_are_found_and_others_are_not",
      "what_is_removed_is_told_apart_from_what_has_left",
      "whoever_is_removed_takes_part_no_longer_and_comes_back_as_the_last"),
  /** A stale change is answered with the roster that it was computed from. */
  SHOWS_THE_CHANGE_WHAT_IT_KNEW(
      says("Changing: or the one that made it stale", "with the roster it led to or a later one"),
      stores ->
          stores.on(
              RosterStore.class,
              "change",
              call -> {
                Changing changing = (Changing) call.proceed();
                return changing.outcome() == Changing.Outcome.STALE
                    ? Changing.of(Changing.Outcome.STALE, call.arg(0, RosterChange.class).before())
                    : changing;
              }),
      "a_change_of_a_roster_that_has_changed_is_stale_and_stores_nothing",
      "a_change_that_was_stored_is_stale_when_made_again"),
  /** A room that is not known is taken for one that has changed. */
  CHANGES_AN_UNKNOWN_ROOM(
      says("Changing: The store knows no such room", "Changing: Empty for UNKNOWN_ROOM only"),
      stores ->
          stores.on(
              RosterStore.class,
              "change",
              call -> {
                Changing changing = (Changing) call.proceed();
                return changing.outcome() == Changing.Outcome.UNKNOWN_ROOM
                    ? Changing.of(Changing.Outcome.STALE, call.arg(0, RosterChange.class).before())
                    : changing;
              }),
      "an_unknown_room_is_not_changed"),
  /** The roster is changed and the participation of who was removed is not. */
  KEEPS_WHO_WAS_REMOVED(
      says("the participation votes of those who no longer take part"),
      stores -> {
        Map<UserId, Set<RoomId>> removed = new ConcurrentHashMap<>();
        stores
            .on(
                RosterStore.class,
                "change",
                call -> {
                  RosterChange change = call.arg(0, RosterChange.class);
                  change.before().userIds().stream()
                      .filter(user -> !change.after().has(user))
                      .forEach(
                          user ->
                              removed
                                  .computeIfAbsent(user, one -> ConcurrentHashMap.newKeySet())
                                  .add(change.before().roomId()));
                  return call.proceed();
                })
            .on(
                RosterStore.class,
                "roomsOf",
                call -> {
                  UserId user = call.arg(0, UserId.class);
                  List<RoomId> rooms = new ArrayList<>(call.sound().rosters().roomsOf(user));
                  removed.getOrDefault(user, Set.of()).stream()
                      .filter(room -> !rooms.contains(room))
                      .forEach(rooms::add);
                  return rooms;
                });
      },
      "nobody_joins_a_room_that_its_host_has_ended_and_its_code_is_free",
      "whoever_is_removed_takes_part_no_longer_and_comes_back_as_the_last"),
  /** A room that its host has ended keeps its code. */
  KEEPS_THE_CODE_OF_AN_ENDED_ROOM(
      says("the room has ended and its code is free"),
      stores -> {
        Set<RoomCode> kept = ConcurrentHashMap.newKeySet();
        stores
            .on(
                RosterStore.class,
                "change",
                call -> {
                  RosterChange change = call.arg(0, RosterChange.class);
                  if (change.after().ended()) {
                    call.sound()
                        .rooms()
                        .find(change.before().roomId())
                        .ifPresent(room -> kept.add(room.code()));
                  }
                  return call.proceed();
                })
            .on(
                RoomStore.class,
                "create",
                call ->
                    kept.contains(call.arg(0, RoomFacts.class).code())
                        ? RoomStore.Creation.CODE_TAKEN
                        : call.proceed());
      },
      "nobody_joins_a_room_that_its_host_has_ended_and_its_code_is_free");

  private final List<String> says;
  private final Faulty.Fault fault;
  private final Set<String> reds;

  BrokenChanges(List<String> says, Faulty.Fault fault, String... reds) {
    this.says = says;
    this.fault = fault;
    this.reds = Set.of(reds);
  }

  /** The same change of another roster. */
  private static RosterChange onto(Roster now, Faulty.Call call) {
    RosterChange change = call.arg(0, RosterChange.class);
    Roster next =
        Roster.builder()
            .from(change.after())
            .version(now.version() + 1)
            .participants(now.participants())
            .rounds(now.rounds())
            .build();
    return RosterChange.of(now, next, change.at());
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
