package app.trinity.suites.kit;

import static app.trinity.suites.kit.Broken.says;

import app.trinity.account.UserId;
import app.trinity.discovery.Movie;
import app.trinity.room.Participant;
import app.trinity.room.RoomCode;
import app.trinity.room.RoomFacts;
import app.trinity.room.RoomId;
import app.trinity.room.spi.RoomStore;
import app.trinity.room.spi.RoomStore.Creation;
import app.trinity.room.spi.RosterStore;
import app.trinity.testkit.AtOnce;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Room stores with a fault each. */
@SuppressWarnings("ImmutableEnumChecker") // What breaks a store is a function.
enum BrokenRooms implements Broken {
  /** Each code leads nowhere when it is first asked for. */
  FINDS_A_CODE_LATE(
      says("every later read by anybody finds it", "Finds the room that holds a code"),
      stores -> {
        Set<RoomCode> asked = ConcurrentHashMap.newKeySet();
        stores.on(
            RoomStore.class,
            "findByCode",
            call -> asked.add(call.arg(0, RoomCode.class)) ? Optional.empty() : call.proceed());
      },
      "a_code_is_free_as_soon_as_the_last_participant_has_left",
      "a_code_is_taken_to_the_last_second_and_free_at_the_rooms_end",
      "a_code_leads_to_the_last_room_that_held_it",
      "a_room_is_found_by_its_id_and_by_its_code_at_once",
      "a_room_whose_code_has_passed_on_does_not_take_it_back",
      "an_ended_room_gives_back_no_code_that_has_passed_on",
      "ids_that_look_alike_name_different_rooms",
      "of_many_who_want_one_code_at_once_one_gets_it",
      "of_many_who_want_the_code_of_an_ended_room_at_once_one_gets_it",
      "the_code_of_a_living_room_is_taken_and_nothing_is_stored",
      "the_same_id_under_another_code_changes_nothing_and_holds_no_second_code",
      "the_same_room_many_times_at_once_is_made_once",
      "what_is_found_never_changes",
      "who_was_refused_a_code_takes_another_under_the_same_id"),
  /** A room is known by its code alone. */
  FINDS_NO_ID(
      says("Finds a room by its id"),
      stores -> stores.on(RoomStore.class, "find", call -> Optional.empty()),
      "a_code_is_free_as_soon_as_the_last_participant_has_left",
      "a_room_is_found_by_its_id_and_by_its_code_at_once",
      "a_room_is_remembered_for_a_day",
      "all_that_is_fixed_about_a_room_is_kept_to_the_letter",
      "an_id_that_looks_like_a_rooms_is_not_that_room",
      "ids_that_look_alike_name_different_rooms",
      "of_many_who_want_one_code_at_once_one_gets_it",
      "of_many_who_want_the_code_of_an_ended_room_at_once_one_gets_it",
      "the_deck_stays_in_the_order_in_which_it_was_dealt",
      "the_same_id_under_another_code_changes_nothing_and_holds_no_second_code",
      "what_is_found_never_changes",
      "whoever_finds_a_room_that_is_being_made_finds_all_of_it"),
  /** A room that is refused its code is stored all the same, without a code. */
  STORES_A_REFUSED_ROOM(
      says("all of it or nothing", "A living room holds the code; nothing was stored"),
      stores -> {
        AtomicInteger spare = new AtomicInteger();
        stores.on(
            RoomStore.class,
            "create",
            call -> {
              Object answer = call.proceed();
              if (answer == Creation.CODE_TAKEN) {
                RoomFacts refused = call.arg(0, RoomFacts.class);
                call.sound()
                    .rooms()
                    .create(
                        RoomFacts.builder()
                            .from(refused)
                            .code(
                                RoomCode.of(
                                    "ZZZZZ" + RoomCode.ALPHABET.charAt(spare.getAndIncrement())))
                            .build(),
                        call.arg(1, Participant.class));
              }
              return answer;
            });
      },
      "of_many_who_want_one_code_at_once_one_gets_it",
      "of_many_who_want_the_code_of_an_ended_room_at_once_one_gets_it",
      "the_code_of_a_living_room_is_taken_and_nothing_is_stored",
      "who_was_refused_a_code_takes_another_under_the_same_id"),
  /** A room can be found for a moment before it has a roster. */
  SHOWS_A_ROOM_BEFORE_ITS_ROSTER(
      says("its first roster and the host's participation as one"),
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
  /** A code is never free again. */
  HOLDS_CODES_FOR_GOOD(
      says("or used by a room that has ended, by time or because everybody left"),
      stores -> {
        Map<RoomCode, RoomId> used = new ConcurrentHashMap<>();
        stores.on(
            RoomStore.class,
            "create",
            call -> {
              RoomFacts room = call.arg(0, RoomFacts.class);
              RoomId holder = used.get(room.code());
              boolean known = call.sound().rooms().find(room.id()).isPresent();
              if (!known && holder != null) {
                return Creation.CODE_TAKEN;
              }
              Object answer = call.proceed();
              if (!known && answer == Creation.CREATED) {
                used.put(room.code(), room.id());
              }
              return answer;
            });
      },
      "a_code_is_free_as_soon_as_the_last_participant_has_left",
      "a_code_is_taken_to_the_last_second_and_free_at_the_rooms_end",
      "a_room_whose_code_has_passed_on_does_not_take_it_back",
      "an_ended_room_gives_back_no_code_that_has_passed_on",
      "of_many_who_want_the_code_of_an_ended_room_at_once_one_gets_it",
      "the_new_rooms_own_time_is_the_present_that_ends_are_compared_with"),
  /** A code is held to the end of its room's time, though everybody has left. */
  HOLDS_A_CODE_TILL_THE_TIME_IS_OVER(
      says("RosterStore: the room's code is free again at once"),
      stores ->
          stores.on(
              RoomStore.class,
              "create",
              call -> {
                RoomFacts room = call.arg(0, RoomFacts.class);
                boolean held =
                    call.sound()
                        .rooms()
                        .findByCode(room.code())
                        .filter(holder -> !holder.isOver(room.createdAt()))
                        .isPresent();
                boolean known = call.sound().rooms().find(room.id()).isPresent();
                return held && !known ? Creation.CODE_TAKEN : call.proceed();
              }),
      "a_code_is_free_as_soon_as_the_last_participant_has_left",
      "a_room_whose_code_has_passed_on_does_not_take_it_back",
      "of_many_who_want_the_code_of_an_ended_room_at_once_one_gets_it"),
  /** Whether a code is free is looked up before it is taken. */
  LOOKS_FOR_THE_CODE_FIRST(
      says("every promise rests on a condition in the store, not on a look"),
      stores ->
          stores.on(
              RoomStore.class,
              "create",
              call -> {
                RoomCode code = call.arg(0, RoomFacts.class).code();
                boolean free =
                    call.sound()
                        .rooms()
                        .findByCode(code)
                        .flatMap(holder -> call.sound().rosters().find(holder.id()))
                        .filter(roster -> !roster.ended())
                        .isEmpty();
                AtOnce.awaitOthers();
                Object answer = call.proceed();
                return free ? Creation.CREATED : answer;
              }),
      "of_many_who_want_one_code_at_once_one_gets_it",
      "of_many_who_want_the_code_of_an_ended_room_at_once_one_gets_it"),
  /** A room that is there is refused when it is made again. */
  REFUSES_A_REPEAT(
      says(
          "Creating a room again under the same id changes nothing",
          "after MAY_HAVE_HAPPENED the same call may be made again",
          "The room is there"),
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
          "A store remembers a room for a day after its end",
          "An ended room is found as long as the store remembers it"),
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
  /** A code leads nowhere once its room has ended. */
  FORGETS_WHERE_A_CODE_LED(
      says("A code leads to the last room that held it until another one takes it"),
      stores ->
          stores.on(
              RoomStore.class,
              "findByCode",
              call ->
                  call.sound()
                      .rooms()
                      .findByCode(call.arg(0, RoomCode.class))
                      .filter(room -> !room.isOver(stores.clock().instant()))
                      .filter(
                          room ->
                              call.sound()
                                  .rosters()
                                  .find(room.id())
                                  .filter(roster -> !roster.ended())
                                  .isPresent())),
      "a_code_leads_to_the_last_room_that_held_it"),
  /** A room shows the one who has been there longest as its host. */
  CHANGES_WHAT_IT_FOUND(
      says("What find answers never changes"),
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
      "ids_that_look_alike_name_different_rooms");

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
