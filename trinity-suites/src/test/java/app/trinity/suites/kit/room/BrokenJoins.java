package app.trinity.suites.kit.room;

import static app.trinity.suites.kit.Broken.says;

import app.trinity.account.UserId;
import app.trinity.room.Participant;
import app.trinity.room.RoomId;
import app.trinity.room.Roster;
import app.trinity.room.spi.Joining;
import app.trinity.room.spi.RosterStore;
import app.trinity.suites.kit.Broken;
import app.trinity.suites.kit.Faulty;
import app.trinity.suites.kit.Trial;
import app.trinity.testkit.AtOnce;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Roster stores with a fault each in how they let people in. */
@SuppressWarnings("ImmutableEnumChecker") // What breaks a store is a function.
public enum BrokenJoins implements Broken {
  /** Whether there is room is looked up before joining. */
  LOOKS_AT_THE_CAPACITY_FIRST(
      says("nobody is admitted beyond the capacity", "Joining: The room is full"),
      stores ->
          stores.on(
              RosterStore.class,
              "join",
              call -> {
                RoomId room = call.arg(0, RoomId.class);
                UserId joiner = call.arg(1, Participant.class).userId();
                Optional<Roster> seen = call.sound().rosters().find(room);
                AtOnce.awaitOthers();
                if (seen.isPresent()
                    && !seen.get().has(joiner)
                    && !seen.get().ended()
                    && seen.get().participants().size() >= call.arg(2, Integer.class)) {
                  return Joining.of(Joining.Outcome.FULL, seen.get());
                }
                return call.sound()
                    .rosters()
                    .join(room, call.arg(1, Participant.class), 90, call.arg(3, Instant.class));
              }),
      "of_twenty_who_join_five_places_at_once_as_many_get_in_as_there_are_places"),
  /** Whether the room has ended is looked up before joining. */
  LOOKS_AT_THE_END_FIRST(
      says("nobody joins a room that its last participant has left"),
      stores -> {
        stores.on(
            RosterStore.class,
            "leave",
            call -> {
              AtOnce.awaitOthers();
              return call.proceed();
            });
        stores.on(
            RosterStore.class,
            "join",
            call -> {
              Optional<Roster> seen = call.sound().rosters().find(call.arg(0, RoomId.class));
              AtOnce.awaitOthers();
              AtOnce.awaitOthers();
              Joining joining = (Joining) call.proceed();
              return joining.outcome() == Joining.Outcome.ENDED && !seen.orElseThrow().ended()
                  ? Joining.of(
                      Joining.Outcome.JOINED,
                      seen.orElseThrow().plus(call.arg(1, Participant.class)))
                  : joining;
            });
      },
      "a_join_that_meets_the_last_leave_is_let_in_before_it_or_refused_after_it"),
  /** A room that everybody has left lets people in again. */
  OPENS_AN_ENDED_ROOM(
      says(
          "nobody joins a room that its last participant has left",
          "Joining: The last participant had left, so nobody can join again"),
      stores ->
          stores.on(
              RosterStore.class,
              "join",
              call -> {
                AtOnce.awaitOthers();
                Joining joining = (Joining) call.proceed();
                return joining.outcome() == Joining.Outcome.ENDED
                    ? Joining.of(
                        Joining.Outcome.JOINED,
                        joining.roster().orElseThrow().plus(call.arg(1, Participant.class)))
                    : joining;
              }),
      "a_join_that_meets_the_last_leave_is_let_in_before_it_or_refused_after_it",
      "nobody_joins_a_room_that_its_host_has_ended_and_its_code_is_free",
      "the_last_ones_leaving_ends_the_room_and_nobody_joins_it_again"),
  /** A repeated join is counted in the roster's version. */
  COUNTS_A_REPEATED_JOIN(
      says(
          "Joining again and leaving again change nothing",
          "leads to the same roster",
          "Joining: The person took part already",
          "the outcome and the roster after it",
          "Joining: The roster after the attempt"),
      stores ->
          stores.on(
              RosterStore.class,
              "join",
              call -> {
                Joining joining = (Joining) call.proceed();
                return joining.outcome() == Joining.Outcome.ALREADY_IN
                    ? Joining.of(joining.outcome(), newer(joining.roster().orElseThrow()))
                    : joining;
              }),
      "a_display_name_of_any_script_is_kept",
      "joining_again_changes_nothing_the_version_and_the_name_included"),
  /** No more than 50 people take part. */
  HOLDS_FIFTY(
      says("MAX_PARTICIPANTS at once"),
      stores ->
          stores.on(
              RosterStore.class,
              "join",
              call ->
                  call.sound()
                      .rosters()
                      .join(
                          call.arg(0, RoomId.class),
                          call.arg(1, Participant.class),
                          Math.min(50, call.arg(2, Integer.class)),
                          call.arg(3, Instant.class))),
      "a_full_room_is_ended_in_one_change",
      "ninety_take_part_and_the_ninety_first_does_not"),
  /** Whoever has left still takes up room. */
  COUNTS_WHOEVER_WAS_EVER_IN(
      says("any number one after another"),
      stores -> {
        Map<RoomId, Set<UserId>> ever = new ConcurrentHashMap<>();
        stores.on(
            RosterStore.class,
            "join",
            call -> {
              RoomId room = call.arg(0, RoomId.class);
              Set<UserId> in = ever.computeIfAbsent(room, id -> ConcurrentHashMap.newKeySet());
              Optional<Roster> roster = call.sound().rosters().find(room);
              if (in.size() >= 90 && roster.isPresent()) {
                return Joining.of(Joining.Outcome.FULL, roster.get());
              }
              in.add(call.arg(1, Participant.class).userId());
              return call.proceed();
            });
      },
      "any_number_take_part_one_after_the_other"),
  /** The roster is read, changed and written without a condition. */
  LOSES_ALL_BUT_ONE_JOIN_OF_MANY(
      says(
          "changes are conditional on the version they were computed from",
          "Adds a person to a room",
          "Joining: The person takes part from now on"),
      stores -> {
        Set<Roster> written = ConcurrentHashMap.newKeySet();
        stores.on(
            RosterStore.class,
            "join",
            call -> {
              RoomId room = call.arg(0, RoomId.class);
              Participant joiner = call.arg(1, Participant.class);
              Optional<Roster> seen = call.sound().rosters().find(room);
              AtOnce.awaitOthers();
              return seen.isEmpty() || seen.get().ended() || written.add(seen.get())
                  ? call.proceed()
                  : Joining.of(
                      Joining.Outcome.JOINED,
                      seen.get().has(joiner.userId()) ? seen.get() : seen.get().plus(joiner));
            });
      },
      "a_full_room_lets_nobody_in_and_stays_as_it_is",
      "joining_again_changes_nothing_the_version_and_the_name_included",
      "of_twenty_who_join_five_places_at_once_as_many_get_in_as_there_are_places",
      "the_same_person_many_times_at_once_joins_once",
      "who_takes_part_already_is_told_so_even_where_the_room_is_full"),
  /** Two people whose ids differ in case alone are one. */
  IGNORES_THE_CASE_OF_IDS(
      says("The roster, its version and the person's participation vote"),
      stores ->
          stores.on(
              RosterStore.class,
              "join",
              call -> {
                String joiner = call.arg(1, Participant.class).userId().value();
                Optional<Roster> roster = call.sound().rosters().find(call.arg(0, RoomId.class));
                return roster.isPresent()
                        && roster.get().userIds().stream()
                            .anyMatch(user -> user.value().equalsIgnoreCase(joiner))
                    ? Joining.of(Joining.Outcome.ALREADY_IN, roster.get())
                    : call.proceed();
              }),
      "people_whose_ids_look_alike_join_one_by_one",
      "people_whose_ids_look_alike_leave_one_by_one"),
  /** A room that the store does not know is taken for one that has ended. */
  TAKES_UNKNOWN_ROOMS_FOR_ENDED_ONES(
      says("Joining: The store knows no such room", "Joining: empty for UNKNOWN_ROOM only"),
      stores ->
          stores.on(
              RosterStore.class,
              "join",
              call -> {
                Joining joining = (Joining) call.proceed();
                return joining.outcome() == Joining.Outcome.UNKNOWN_ROOM
                    ? Joining.of(
                        Joining.Outcome.ENDED, Roster.of(call.arg(0, RoomId.class), 1, List.of()))
                    : joining;
              }),
      "an_unknown_room_is_not_joined");

  private final List<String> says;
  private final Faulty.Fault fault;
  private final Set<String> reds;

  BrokenJoins(List<String> says, Faulty.Fault fault, String... reds) {
    this.says = says;
    this.fault = fault;
    this.reds = Set.of(reds);
  }

  private static Roster newer(Roster roster) {
    return Roster.builder().from(roster).version(roster.version() + 1).build();
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
