package app.trinity.suites.kit;

import static app.trinity.suites.kit.Broken.says;

import app.trinity.account.UserId;
import app.trinity.discovery.MovieId;
import app.trinity.room.Participant;
import app.trinity.room.RoomId;
import app.trinity.room.Roster;
import app.trinity.room.spi.Joining;
import app.trinity.room.spi.Leaving;
import app.trinity.room.spi.RosterStore;
import app.trinity.rule.MatchRule;
import app.trinity.rule.Quorum;
import app.trinity.testkit.AtOnce;
import app.trinity.vote.spi.TitleQuery;
import app.trinity.vote.spi.TitleReading;
import app.trinity.vote.spi.VoteStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Roster stores with a fault each. */
@SuppressWarnings("ImmutableEnumChecker") // What breaks a store is a function.
enum BrokenRosters implements Broken {
  /** The roster is the one before the latest change. */
  FINDS_AN_OLDER_ROSTER(
      says("every later find", "Reads a room's roster as it is now"),
      stores -> {
        Map<RoomId, Roster> seen = new ConcurrentHashMap<>();
        stores.on(
            RosterStore.class,
            "find",
            call -> {
              RoomId room = call.arg(0, RoomId.class);
              Optional<Roster> now = call.sound().rosters().find(room);
              Roster before = now.isEmpty() ? null : seen.put(room, now.get());
              return before == null ? now : Optional.of(before);
            });
      },
      "all_leaving_at_once_all_leave",
      "people_whose_ids_look_alike_join_one_by_one",
      "people_whose_ids_look_alike_leave_one_by_one",
      "the_last_ones_leaving_ends_the_room_and_nobody_joins_it_again",
      "who_comes_back_comes_last_and_by_their_present_name",
      "whoever_joins_takes_part_and_comes_after_those_before_them",
      "whoever_leaves_takes_part_no_longer"),
  /** Titles are read with a roster that is remembered. */
  READS_TITLES_BY_A_REMEMBERED_ROSTER(
      says("reading of a title or of a board, and recording of a match sees it"),
      stores -> {
        Map<RoomId, TitleReading> seen = new ConcurrentHashMap<>();
        stores.on(
            VoteStore.class,
            "readTitle",
            call -> {
              TitleQuery query = call.arg(0, TitleQuery.class);
              return call.sound()
                  .votes()
                  .readTitle(query)
                  .map(now -> seen.merge(query.roomId(), now, (first, later) -> first));
            });
        stores.on(
            RosterStore.class,
            "join",
            call -> {
              stores
                  .votes()
                  .readTitle(
                      TitleQuery.builder()
                          .roomId(call.arg(0, RoomId.class))
                          .movieId(MovieId.of(1))
                          .quorum(Quorum.of(MatchRule.unanimous()))
                          .build());
              return call.proceed();
            });
      },
      "every_later_reading_counts_the_joiner",
      "whoever_leaves_takes_part_no_longer"),
  /** A person's rooms are never brought up to date. */
  FINDS_NO_ROOMS_OF_A_PERSON(
      says("Finds the rooms a person takes part in"),
      stores -> stores.on(RosterStore.class, "roomsOf", call -> List.of()),
      "a_person_in_very_many_rooms_finds_them_all",
      "a_room_that_was_left_is_not_among_them",
      "all_rooms_of_a_person_are_found_and_none_twice",
      "people_whose_ids_look_alike_join_one_by_one",
      "rooms_whose_ids_look_alike_have_rosters_of_their_own",
      "somebody_in_no_room_has_none_whatever_they_voted"),
  /** A person's rooms are listed once for every time they joined. */
  FINDS_A_ROOM_TWICE(
      says("and none twice"),
      stores ->
          stores.on(
              RosterStore.class,
              "roomsOf",
              call -> {
                List<RoomId> rooms = call.sound().rosters().roomsOf(call.arg(0, UserId.class));
                return Stream.concat(rooms.stream(), rooms.stream()).collect(Collectors.toList());
              }),
      "a_person_in_very_many_rooms_finds_them_all",
      "a_room_that_was_left_is_not_among_them",
      "all_rooms_of_a_person_are_found_and_none_twice",
      "people_whose_ids_look_alike_join_one_by_one",
      "rooms_whose_ids_look_alike_have_rosters_of_their_own",
      "somebody_in_no_room_has_none_whatever_they_voted"),
  /** A leave is not counted in the roster's version. */
  COUNTS_NO_LEAVES(
      says(
          "The roster, its version and the person's participation among the votes change as one",
          "Takes a person out of a room"),
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
  /** Whether there is room is looked up before joining. */
  LOOKS_AT_THE_CAPACITY_FIRST(
      says("of many who join at once none is let in beyond the capacity"),
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
      says("nobody joins a room that its last participant has left"),
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
      "the_last_ones_leaving_ends_the_room_and_nobody_joins_it_again"),
  /** A repeated join is counted in the roster's version. */
  COUNTS_A_REPEATED_JOIN(
      says(
          "Joining again and leaving again change nothing",
          "after MAY_HAVE_HAPPENED the same call may be made again and leads to the same roster"),
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
      "joining_again_changes_nothing_the_version_and_the_name_included"),
  /** A repeated leave is counted in the roster's version. */
  COUNTS_A_REPEATED_LEAVE(
      says("Joining again and leaving again change nothing"),
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
  /** A roster names those first who joined last. */
  REVERSES_THE_ROSTER(
      says("A roster names people in the order in which they joined"),
      stores ->
          stores.on(
              RosterStore.class,
              "find",
              call ->
                  call.sound()
                      .rosters()
                      .find(call.arg(0, RoomId.class))
                      .map(
                          roster ->
                              Roster.of(
                                  roster.roomId(),
                                  roster.version(),
                                  reversed(roster.participants())))),
      "a_full_room_lets_nobody_in_and_stays_as_it_is",
      "every_later_reading_counts_the_joiner",
      "joining_again_changes_nothing_the_version_and_the_name_included",
      "ninety_take_part_and_the_ninety_first_does_not",
      "people_whose_ids_look_alike_join_one_by_one",
      "who_comes_back_comes_last_and_by_their_present_name",
      "whoever_joins_takes_part_and_comes_after_those_before_them"),
  /** Whoever comes back comes first. */
  RETURNS_PEOPLE_TO_THE_FRONT(
      says("who comes back comes last"),
      stores -> {
        Set<UserId> left = ConcurrentHashMap.newKeySet();
        stores.on(
            RosterStore.class,
            "leave",
            call -> {
              left.add(call.arg(1, UserId.class));
              return call.proceed();
            });
        stores.on(
            RosterStore.class,
            "find",
            call ->
                call.sound()
                    .rosters()
                    .find(call.arg(0, RoomId.class))
                    .map(
                        roster ->
                            Roster.of(
                                roster.roomId(),
                                roster.version(),
                                roster.participants().stream()
                                    .sorted(
                                        Comparator.comparing(
                                            participant -> !left.contains(participant.userId())))
                                    .collect(Collectors.toList()))));
      },
      "who_comes_back_comes_last_and_by_their_present_name"),
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
      "ninety_take_part_and_the_ninety_first_does_not"),
  /** Whoever has left still takes up room. */
  COUNTS_WHOEVER_WAS_EVER_IN(
      says("any number one after the other"),
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
          "Adds a person to a room"),
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
  /** That somebody takes part is remembered after they have left. */
  REMEMBERS_WHO_TOOK_PART(
      says("A leave that this very store object carried out is never answered yes"),
      stores -> {
        Set<String> in = ConcurrentHashMap.newKeySet();
        stores.on(
            RosterStore.class,
            "takesPart",
            call -> {
              String key = call.arg(0, RoomId.class) + "#" + call.arg(1, UserId.class);
              if ((boolean) call.proceed()) {
                in.add(key);
              }
              return in.contains(key);
            });
      },
      "that_somebody_does_not_take_part_is_never_remembered",
      "whoever_leaves_takes_part_no_longer"),
  /** That somebody does not take part is remembered. */
  REMEMBERS_WHO_TOOK_NO_PART(
      says("a no is always read afresh", "Says whether a person takes part"),
      stores -> {
        Set<String> out = ConcurrentHashMap.newKeySet();
        stores.on(
            RosterStore.class,
            "takesPart",
            call -> {
              String key = call.arg(0, RoomId.class) + "#" + call.arg(1, UserId.class);
              if (!(boolean) call.proceed()) {
                out.add(key);
              }
              return !out.contains(key);
            });
      },
      "people_whose_ids_look_alike_join_one_by_one",
      "that_somebody_does_not_take_part_is_never_remembered"),
  /** An unknown room has a roster with nobody in it. */
  FINDS_A_ROSTER_OF_ANY_ROOM(
      says("empty where the room is unknown"),
      stores ->
          stores.on(
              RosterStore.class,
              "find",
              call ->
                  call.sound()
                      .rosters()
                      .find(call.arg(0, RoomId.class))
                      .or(() -> Optional.of(Roster.of(call.arg(0, RoomId.class), 1, List.of())))),
      "an_unknown_room_is_not_joined"),
  /** Two people whose ids differ in case alone are one. */
  IGNORES_THE_CASE_OF_IDS(
      says("The roster, its version and the person's participation"),
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
      "people_whose_ids_look_alike_leave_one_by_one");

  private final List<String> says;
  private final Faulty.Fault fault;
  private final Set<String> reds;

  BrokenRosters(List<String> says, Faulty.Fault fault, String... reds) {
    this.says = says;
    this.fault = fault;
    this.reds = Set.of(reds);
  }

  private static List<Participant> reversed(List<Participant> participants) {
    List<Participant> reversed = new ArrayList<>(participants);
    Collections.reverse(reversed);
    return reversed;
  }

  private static Roster newer(Roster roster) {
    return Roster.of(roster.roomId(), roster.version() + 1, roster.participants());
  }

  private static Roster older(Roster roster) {
    return Roster.of(roster.roomId(), roster.version() - 1, roster.participants());
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
