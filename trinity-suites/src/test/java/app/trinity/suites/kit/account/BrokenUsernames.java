package app.trinity.suites.kit.account;

import static app.trinity.suites.kit.Broken.says;

import app.trinity.account.UserId;
import app.trinity.account.Username;
import app.trinity.account.spi.Reservation;
import app.trinity.account.spi.UsernameStore;
import app.trinity.suites.kit.Broken;
import app.trinity.suites.kit.Faulty;
import app.trinity.suites.kit.Trial;
import app.trinity.testkit.AtOnce;
import java.text.Normalizer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** Username stores with a fault each. */
@SuppressWarnings("ImmutableEnumChecker") // What breaks a store is a function.
public enum BrokenUsernames implements Broken {
  /** A name that was just reserved is still free. */
  FINDS_AN_OWNER_LATE(
      says("every later read by anybody sees it", "Returns the owner of the name"),
      stores -> {
        Set<String> reserved = ConcurrentHashMap.newKeySet();
        stores
            .on(
                UsernameStore.class,
                "reserve",
                call -> {
                  reserved.add(call.arg(0, Username.class).key());
                  return call.proceed();
                })
            .on(
                UsernameStore.class,
                "ownerOf",
                call ->
                    reserved.remove(call.arg(0, Username.class).key())
                        ? Optional.empty()
                        : call.proceed());
      },
      "a_free_name_becomes_the_askers_and_is_found_to_be_theirs",
      "a_person_may_own_several_names",
      "a_reservation_never_ends",
      "anybody_else_is_told_that_it_is_taken_and_nothing_changes",
      "its_owner_asking_again_is_told_yes_again",
      "names_of_any_script_and_names_that_begin_alike_are_kept_apart",
      "names_that_only_look_alike_are_kept_apart",
      "of_many_who_reserve_one_name_one_wins",
      "owners_whose_ids_look_alike_are_different_owners",
      "the_longest_names_of_the_widest_letters_are_kept_whole",
      "upper_and_lower_case_and_full_width_letters_are_one_name"),
  /** Who owns a name is looked up before it is reserved. */
  LOOKS_FOR_AN_OWNER_FIRST(
      says(
          "never a read followed by a write",
          "because the only state is the stored one",
          "Reservation: The name was free and now belongs to the user"),
      stores ->
          stores.on(
              UsernameStore.class,
              "reserve",
              call -> {
                boolean free =
                    call.sound().usernames().ownerOf(call.arg(0, Username.class)).isEmpty();
                AtOnce.awaitOthers();
                Object answer = call.proceed();
                return free ? Reservation.RESERVED : answer;
              }),
      "of_many_who_reserve_one_name_one_wins",
      "one_person_asking_many_times_at_once_gets_it_once"),
  /** A name is taken, for its owner too. */
  REFUSES_ITS_OWNER(
      says(
          "An owner who reserves again is told ALREADY_YOURS",
          "after MAY_HAVE_HAPPENED the same call may be made again and answers correctly",
          "Reservation: The name belonged to the user already"),
      stores ->
          stores.on(
              UsernameStore.class,
              "reserve",
              call ->
                  call.proceed() == Reservation.RESERVED
                      ? Reservation.RESERVED
                      : Reservation.TAKEN),
      "anybody_else_is_told_that_it_is_taken_and_nothing_changes",
      "its_owner_asking_again_is_told_yes_again",
      "one_person_asking_many_times_at_once_gets_it_once",
      "upper_and_lower_case_and_full_width_letters_are_one_name"),
  /** Upper and lower case make two names. */
  MINDS_THE_CASE_OF_NAMES(
      says("Names are compared by key()"),
      stores -> {
        Map<String, UserId> owners = new ConcurrentHashMap<>();
        stores
            .on(
                UsernameStore.class,
                "reserve",
                call -> {
                  UserId asker = call.arg(1, UserId.class);
                  UserId owner = owners.putIfAbsent(call.arg(0, Username.class).value(), asker);
                  return owner == null
                      ? Reservation.RESERVED
                      : owner.equals(asker) ? Reservation.ALREADY_YOURS : Reservation.TAKEN;
                })
            .on(
                UsernameStore.class,
                "ownerOf",
                call -> Optional.ofNullable(owners.get(call.arg(0, Username.class).value())));
      },
      "of_many_who_reserve_one_name_one_wins",
      "upper_and_lower_case_and_full_width_letters_are_one_name"),
  /** Letters with and without a mark make one name, as a collation has it. */
  IGNORES_MARKS_OF_LETTERS(
      says("Names are compared by key()", "Reservation: The name belongs to somebody else"),
      stores -> {
        UnaryOperator<String> plain =
            key -> Normalizer.normalize(key, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        Map<String, Username> names = new ConcurrentHashMap<>();
        stores.on(
            UsernameStore.class,
            "reserve",
            call -> {
              Username name = call.arg(0, Username.class);
              return call.sound()
                  .usernames()
                  .reserve(
                      names.computeIfAbsent(plain.apply(name.key()), key -> name),
                      call.arg(1, UserId.class),
                      call.arg(2, Instant.class));
            });
      },
      "names_that_only_look_alike_are_kept_apart"),
  /** A reservation ends after a year. */
  ENDS_A_RESERVATION(
      says("A reservation never ends"),
      stores -> {
        Map<String, Instant> reserved = new ConcurrentHashMap<>();
        stores
            .on(
                UsernameStore.class,
                "reserve",
                call -> {
                  reserved.putIfAbsent(
                      call.arg(0, Username.class).key(), call.arg(2, Instant.class));
                  return call.proceed();
                })
            .on(
                UsernameStore.class,
                "ownerOf",
                call -> {
                  Instant at = reserved.get(call.arg(0, Username.class).key());
                  return at != null
                          && stores.clock().instant().isAfter(at.plus(365, ChronoUnit.DAYS))
                      ? Optional.empty()
                      : call.proceed();
                });
      },
      "a_reservation_never_ends"),
  /** A person has one name: the one reserved first. */
  KEEPS_ONE_NAME_A_PERSON(
      says("Reserves the name for a user if nobody owns it", "the outcome"),
      stores -> {
        Map<UserId, String> first = new ConcurrentHashMap<>();
        stores.on(
            UsernameStore.class,
            "reserve",
            call -> {
              String key = call.arg(0, Username.class).key();
              return first.computeIfAbsent(call.arg(1, UserId.class), user -> key).equals(key)
                  ? call.proceed()
                  : Reservation.TAKEN;
            });
      },
      "a_person_may_own_several_names");

  private final List<String> says;
  private final Faulty.Fault fault;
  private final Set<String> reds;

  BrokenUsernames(List<String> says, Faulty.Fault fault, String... reds) {
    this.says = says;
    this.fault = fault;
    this.reds = Set.of(reds);
  }

  @Override
  public Breach breach() {
    return new Breach(Trial.Usernames.class, "UsernameStore", says, reds);
  }

  @Override
  public void onTrial() {
    Trial.stores = fault;
  }
}
