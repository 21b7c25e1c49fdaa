package app.trinity.suites.kit.room;

import static app.trinity.suites.kit.Broken.says;

import app.trinity.account.UserId;
import app.trinity.discovery.MovieId;
import app.trinity.room.Participant;
import app.trinity.room.RoomId;
import app.trinity.room.Roster;
import app.trinity.room.spi.RosterStore;
import app.trinity.rule.MatchRule;
import app.trinity.rule.Quorum;
import app.trinity.suites.kit.Broken;
import app.trinity.suites.kit.Faulty;
import app.trinity.suites.kit.Trial;
import app.trinity.vote.spi.TitleQuery;
import app.trinity.vote.spi.TitleReading;
import app.trinity.vote.spi.VoteStore;
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

/** Roster stores with a fault each in what they show. */
@SuppressWarnings("ImmutableEnumChecker") // What breaks a store is a function.
public enum BrokenRosters implements Broken {
  /** The roster is the one before the latest change. */
  FINDS_AN_OLDER_ROSTER(
      says("every later find", "read afresh and never from a cache"),
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
      "a_change_of_a_roster_that_has_changed_is_stale_and_stores_nothing",
      "a_change_of_the_present_roster_is_stored_and_read_back_whole",
      "a_display_name_of_any_script_is_kept",
      "a_full_room_is_ended_in_one_change",
      "a_round_without_titles_makes_the_room_exhausted",
      "all_leaving_at_once_all_leave",
      "joins_and_leaves_keep_the_rule_and_the_rounds",
      "nobody_joins_a_room_that_its_host_has_ended_and_its_code_is_free",
      "of_many_changes_of_one_roster_exactly_one_is_stored",
      "of_many_rounds_added_at_once_one_is_and_the_room_has_its_titles",
      "people_whose_ids_look_alike_join_one_by_one",
      "people_whose_ids_look_alike_leave_one_by_one",
      "rounds_are_read_back_in_order_as_they_were_stored",
      "the_last_ones_leaving_ends_the_room_and_nobody_joins_it_again",
      "what_is_removed_is_told_apart_from_what_has_left",
      "who_comes_back_comes_last_and_by_their_present_name",
      "whoever_is_removed_takes_part_no_longer_and_comes_back_as_the_last",
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
      "a_change_of_the_present_roster_is_stored_and_read_back_whole",
      "a_title_of_a_round_is_voted_on_and_matched_like_any_other",
      "every_later_reading_counts_the_joiner",
      "nobody_joins_a_room_that_its_host_has_ended_and_its_code_is_free",
      "whoever_is_removed_takes_part_no_longer_and_comes_back_as_the_last",
      "whoever_leaves_takes_part_no_longer"),
  /** A person's rooms are never brought up to date. */
  FINDS_NO_ROOMS_OF_A_PERSON(
      says("Returns the rooms in which a person takes part"),
      stores -> stores.on(RosterStore.class, "roomsOf", call -> List.of()),
      "a_person_in_very_many_rooms_finds_them_all",
      "a_room_that_was_left_is_not_among_them",
      "all_rooms_of_a_person_are_found_and_none_twice",
      "people_whose_ids_look_alike_join_one_by_one",
      "rooms_whose_ids_look_alike_have_rosters_of_their_own",
      "somebody_in_no_room_has_none_whatever_they_voted",
      "whoever_is_removed_takes_part_no_longer_and_comes_back_as_the_last"),
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
                              Roster.builder()
                                  .from(roster)
                                  .participants(reversed(roster.participants()))
                                  .build())),
      "a_change_of_a_roster_that_has_changed_is_stale_and_stores_nothing",
      "a_change_of_the_present_roster_is_stored_and_read_back_whole",
      "a_display_name_of_any_script_is_kept",
      "a_full_room_lets_nobody_in_and_stays_as_it_is",
      "every_later_reading_counts_the_joiner",
      "joining_again_changes_nothing_the_version_and_the_name_included",
      "joins_and_leaves_keep_the_rule_and_the_rounds",
      "ninety_take_part_and_the_ninety_first_does_not",
      "people_whose_ids_look_alike_join_one_by_one",
      "who_comes_back_comes_last_and_by_their_present_name",
      "whoever_is_removed_takes_part_no_longer_and_comes_back_as_the_last",
      "whoever_joins_takes_part_and_comes_after_those_before_them"),
  /** Whoever comes back comes first. */
  RETURNS_PEOPLE_TO_THE_FRONT(
      says("a person who comes back comes last"),
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
                            Roster.builder()
                                .from(roster)
                                .participants(
                                    roster.participants().stream()
                                        .sorted(
                                            Comparator.comparing(
                                                one -> !left.contains(one.userId())))
                                        .collect(Collectors.toList()))
                                .build()));
      },
      "who_comes_back_comes_last_and_by_their_present_name"),
  /** That somebody takes part is remembered after they have left. */
  REMEMBERS_WHO_TOOK_PART(
      says("After a leave by this very store object the answer is never true"),
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
      says("a false is always read afresh", "Returns whether a person takes part"),
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
      says("empty if the room is unknown"),
      stores ->
          stores.on(
              RosterStore.class,
              "find",
              call ->
                  call.sound()
                      .rosters()
                      .find(call.arg(0, RoomId.class))
                      .or(() -> Optional.of(Roster.of(call.arg(0, RoomId.class), 1, List.of())))),
      "an_unknown_room_is_not_joined");

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

  @Override
  public Breach breach() {
    return new Breach(Trial.Rosters.class, "RosterStore", says, reds);
  }

  @Override
  public void onTrial() {
    Trial.stores = fault;
  }
}
