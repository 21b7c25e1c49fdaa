package app.trinity.suites.kit.room;

import static app.trinity.suites.kit.Broken.says;

import app.trinity.room.Participant;
import app.trinity.room.RoomCode;
import app.trinity.room.RoomFacts;
import app.trinity.room.RoomId;
import app.trinity.room.spi.RoomStore;
import app.trinity.room.spi.RoomStore.Creation;
import app.trinity.suites.kit.Broken;
import app.trinity.suites.kit.Faulty;
import app.trinity.suites.kit.Trial;
import app.trinity.testkit.AtOnce;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Room stores with a fault each in what they do with codes. */
@SuppressWarnings("ImmutableEnumChecker") // What breaks a store is a function.
public enum BrokenCodes implements Broken {
  /** Each code leads nowhere when it is first asked for. */
  FINDS_A_CODE_LATE(
      says(
          "every later read by anybody finds it, by its id and by its code",
          "Returns the room that holds a code"),
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
  /** A room that is refused its code is stored all the same, without a code. */
  STORES_A_REFUSED_ROOM(
      says("all of it or nothing", "A living room holds the code", "whether the room is stored"),
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
  /** A code is never free again. */
  HOLDS_CODES_FOR_GOOD(
      says("used by a room that has ended, by time or because everybody left"),
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
      says("RosterStore: the room's code is free immediately"),
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
      says("every promise rests on a condition in the store, not on a look before a write"),
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
  /** A code leads nowhere once its room has ended. */
  FORGETS_WHERE_A_CODE_LED(
      says(
          "A code leads to the last room that held it until another room takes it",
          "if none does, the last one that held it"),
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
      "a_code_leads_to_the_last_room_that_held_it");

  private final List<String> says;
  private final Faulty.Fault fault;
  private final Set<String> reds;

  BrokenCodes(List<String> says, Faulty.Fault fault, String... reds) {
    this.says = says;
    this.fault = fault;
    this.reds = Set.of(reds);
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
