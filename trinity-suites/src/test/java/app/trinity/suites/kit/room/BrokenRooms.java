package app.trinity.suites.kit.room;

import static app.trinity.suites.kit.Broken.says;

import app.trinity.account.UserId;
import app.trinity.discovery.Movie;
import app.trinity.room.RoomFacts;
import app.trinity.room.RoomId;
import app.trinity.room.spi.RoomStore;
import app.trinity.room.spi.RoomStore.Creation;
import app.trinity.room.spi.RosterStore;
import app.trinity.rule.MatchRule;
import app.trinity.suites.kit.Broken;
import app.trinity.suites.kit.Faulty;
import app.trinity.suites.kit.Trial;
import app.trinity.testkit.AtOnce;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Room stores with a fault each in what they do with rooms. */
@SuppressWarnings("ImmutableEnumChecker") // What breaks a store is a function.
public enum BrokenRooms implements Broken {
  /** A room is known by its code alone. */
  FINDS_NO_ID(
      says("Returns the room with this id"),
      stores -> stores.on(RoomStore.class, "find", call -> Optional.empty()),
      "a_code_is_free_as_soon_as_the_last_participant_has_left",
      "a_room_is_found_by_its_id_and_by_its_code_at_once",
      "a_room_is_remembered_for_a_day",
      "a_rule_of_any_kind_is_kept_a_custom_one_by_its_name",
      "all_that_is_fixed_about_a_room_is_kept_to_the_letter",
      "an_id_that_looks_like_a_rooms_is_not_that_room",
      "ids_that_look_alike_name_different_rooms",
      "of_many_who_want_one_code_at_once_one_gets_it",
      "of_many_who_want_the_code_of_an_ended_room_at_once_one_gets_it",
      "the_deck_stays_in_the_order_in_which_it_was_dealt",
      "the_same_id_under_another_code_changes_nothing_and_holds_no_second_code",
      "what_is_found_never_changes",
      "whoever_finds_a_room_that_is_being_made_finds_all_of_it"),
  /** A room can be found for a moment before it has a roster. */
  SHOWS_A_ROOM_BEFORE_ITS_ROSTER(
      says(
          "its first roster and the host's participation together",
          "the room is stored whole or not at all"),
      stores -> {
        Map<RoomId, RoomFacts> early = new ConcurrentHashMap<>();
        stores
            .on(
                RoomStore.class,
                "create",
                call -> {
                  RoomFacts room = call.arg(0, RoomFacts.class);
                  early.put(room.id(), room);
                  AtOnce.awaitOthers();
                  AtOnce.awaitOthers();
                  early.remove(room.id());
                  return call.proceed();
                })
            .on(
                RoomStore.class,
                "find",
                call -> {
                  RoomFacts shown = early.get(call.arg(0, RoomId.class));
                  return shown == null ? call.proceed() : Optional.of(shown);
                });
      },
      "whoever_finds_a_room_that_is_being_made_finds_all_of_it"),
  /** A room starts without anybody in it until its host joins. */
  LEAVES_THE_HOST_OUT(
      says("Stores a new room with its host as its first participant"),
      stores ->
          stores.on(
              RosterStore.class,
              "takesPart",
              call ->
                  call.sound()
                          .rooms()
                          .find(call.arg(0, RoomId.class))
                          .filter(room -> room.hostId().equals(call.arg(1, UserId.class)))
                          .isEmpty()
                      && (boolean) call.proceed()),
      "the_host_takes_part_from_the_start",
      "whoever_finds_a_room_that_is_being_made_finds_all_of_it"),
  /** A room that is there is refused when it is made again. */
  REFUSES_A_REPEAT(
      says(
          "is answered CREATED, so a lost answer can be retried",
          "after MAY_HAVE_HAPPENED the same call may be made again",
          "The room is stored"),
      stores -> {
        Set<RoomId> made = ConcurrentHashMap.newKeySet();
        stores.on(
            RoomStore.class,
            "create",
            call -> {
              Object answer = call.proceed();
              return answer == Creation.CREATED && !made.add(call.arg(0, RoomFacts.class).id())
                  ? Creation.CODE_TAKEN
                  : answer;
            });
      },
      "a_room_that_everybody_left_stays_ended",
      "a_room_whose_code_has_passed_on_does_not_take_it_back",
      "the_same_id_under_another_code_changes_nothing_and_holds_no_second_code",
      "the_same_room_is_answered_created_and_changes_nothing",
      "the_same_room_many_times_at_once_is_made_once"),
  /** A room that is made again starts from its host alone. */
  STARTS_AFRESH_ON_A_REPEAT(
      says("Creating a room again under the same id changes nothing"),
      stores ->
          stores.on(
              RoomStore.class,
              "create",
              call -> {
                RoomFacts room = call.arg(0, RoomFacts.class);
                RosterStore rosters = call.sound().rosters();
                rosters
                    .find(room.id())
                    .ifPresent(
                        roster ->
                            roster
                                .userIds()
                                .forEach(
                                    user -> {
                                      if (!user.equals(room.hostId())) {
                                        rosters.leave(room.id(), user, room.createdAt());
                                      }
                                    }));
                return call.proceed();
              }),
      "the_same_room_is_answered_created_and_changes_nothing"),
  /** A room that has ended is gone. */
  FORGETS_A_ROOM_AT_ITS_END(
      says(
          "A store remembers a room for at least a day after its end",
          "An ended room is returned as long as the store remembers it"),
      stores ->
          stores.on(
              RoomStore.class,
              "find",
              call ->
                  call.sound()
                      .rooms()
                      .find(call.arg(0, RoomId.class))
                      .filter(room -> !room.isOver(stores.clock().instant()))),
      "a_room_is_remembered_for_a_day"),
  /** A room shows the one who has been there longest as its host. */
  CHANGES_WHAT_IT_FOUND(
      says("A room's facts never change"),
      stores ->
          stores.on(
              RoomStore.class,
              "find",
              call ->
                  call.sound()
                      .rooms()
                      .find(call.arg(0, RoomId.class))
                      .map(
                          room ->
                              call.sound()
                                  .rosters()
                                  .find(room.id())
                                  .filter(roster -> !roster.ended())
                                  .map(
                                      roster ->
                                          RoomFacts.builder()
                                              .from(room)
                                              .hostId(roster.participants().get(0).userId())
                                              .build())
                                  .orElse(room))),
      "what_is_found_never_changes"),
  /** Letters outside the basic plane of Unicode are lost. */
  LOSES_WIDE_LETTERS(
      says("A room is durable when create returns CREATED"),
      stores ->
          stores.on(
              RoomStore.class,
              "find",
              call ->
                  call.sound()
                      .rooms()
                      .find(call.arg(0, RoomId.class))
                      .map(
                          room ->
                              RoomFacts.builder()
                                  .from(room)
                                  .candidates(
                                      room.candidates().stream()
                                          .map(
                                              movie ->
                                                  Movie.builder()
                                                      .from(movie)
                                                      .overview(
                                                          movie
                                                              .overview()
                                                              .replaceAll(
                                                                  "[^\\x{0}-\\x{ffff}]", "?"))
                                                      .build())
                                          .collect(Collectors.toList()))
                                  .build())),
      "all_that_is_fixed_about_a_room_is_kept_to_the_letter"),
  /** Two ids that differ in case alone are one. */
  IGNORES_THE_CASE_OF_IDS(
      says("Creating a room again under the same id"),
      stores -> stores.on(RoomStore.class, "create", onceFor(id -> id.toLowerCase(Locale.ROOT))),
      "ids_that_look_alike_name_different_rooms"),
  /** Ids are kept to 100 characters. */
  CUTS_IDS_SHORT(
      says("Creating a room again under the same id"),
      stores ->
          stores.on(
              RoomStore.class,
              "create",
              onceFor(id -> id.substring(0, Math.min(100, id.length())))),
      "ids_that_look_alike_name_different_rooms"),
  /** The stores make another object at every call. */
  MAKES_STORES_ANEW(
      says("Stores: Each method that names a store returns the same object at every call"),
      Faulty::makeStoresAnew,
      "each_store_is_the_same_object_at_every_call"),
  /** A custom rule is kept without its name, as the default. */
  KEEPS_NO_CUSTOM_RULE(
      says("A room is durable when create returns CREATED"),
      stores ->
          stores.on(
              RoomStore.class,
              "find",
              call ->
                  call.sound()
                      .rooms()
                      .find(call.arg(0, RoomId.class))
                      .map(
                          room ->
                              room.matchRule().name().isPresent()
                                  ? RoomFacts.builder()
                                      .from(room)
                                      .matchRule(MatchRule.unanimous())
                                      .build()
                                  : room)),
      "a_rule_of_any_kind_is_kept_a_custom_one_by_its_name");

  private final List<String> says;
  private final Faulty.Fault fault;
  private final Set<String> reds;

  BrokenRooms(List<String> says, Faulty.Fault fault, String... reds) {
    this.says = says;
    this.fault = fault;
    this.reds = Set.of(reds);
  }

  /** Takes two ids of one key for one room. */
  private static Faulty.Answer onceFor(UnaryOperator<String> key) {
    Map<String, RoomId> ids = new ConcurrentHashMap<>();
    return call -> {
      RoomId id = call.arg(0, RoomFacts.class).id();
      RoomId first = ids.putIfAbsent(key.apply(id.value()), id);
      return first == null || first.equals(id) ? call.proceed() : Creation.CREATED;
    };
  }

  @Override
  public Breach breach() {
    return new Breach(Trial.Rooms.class, "RoomStore", says, reds);
  }

  @Override
  public void onTrial() {
    Trial.stores = fault;
  }
}
