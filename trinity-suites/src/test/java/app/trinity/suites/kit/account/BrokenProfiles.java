package app.trinity.suites.kit.account;

import static app.trinity.suites.kit.Broken.says;

import app.trinity.account.Profile;
import app.trinity.account.UserId;
import app.trinity.account.Username;
import app.trinity.account.spi.ProfileStore;
import app.trinity.suites.kit.Broken;
import app.trinity.suites.kit.Faulty;
import app.trinity.suites.kit.Trial;
import app.trinity.testkit.AtOnce;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Profile stores with a fault each. */
@SuppressWarnings("ImmutableEnumChecker") // What breaks a store is a function.
public enum BrokenProfiles implements Broken {
  /** Everybody is shown by their username. */
  KEEPS_NO_DISPLAY_NAME(
      says("Stores the name that others in a room see"),
      stores -> stores.on(ProfileStore.class, "showAs", call -> null),
      "a_display_name_and_a_sign_in_at_once_are_both_kept",
      "a_display_name_is_kept_to_the_letter_and_nothing_else_changes"),
  /** Names are kept in lower case. */
  KEEPS_LOWER_CASE(
      says("Changes the name in a person's profile"),
      stores ->
          stores.on(
              ProfileStore.class,
              "rename",
              call -> {
                call.sound()
                    .profiles()
                    .rename(
                        call.arg(0, UserId.class), Username.of(call.arg(1, Username.class).key()));
                return null;
              }),
      "a_name_may_change_in_case_alone",
      "a_new_name_takes_the_old_ones_place_and_nothing_else_changes"),
  /** Whether there is a profile is looked up before one is stored. */
  LOOKS_FOR_A_PROFILE_FIRST(
      says("Each method is one conditional write or one read"),
      stores ->
          stores.on(
              ProfileStore.class,
              "create",
              call -> {
                Profile given = call.arg(0, Profile.class);
                boolean none = call.sound().profiles().find(given.userId()).isEmpty();
                AtOnce.awaitOthers();
                Object stored = call.proceed();
                return none ? given : stored;
              }),
      "of_many_at_once_one_is_stored_and_all_are_answered_with_it"),
  /** A profile is stored over the one that is there. */
  STORES_OVER_A_PROFILE(
      says("Stores the profile if the person has none", "the given one, or the earlier one"),
      stores -> {
        Map<UserId, Profile> latest = new ConcurrentHashMap<>();
        stores
            .on(
                ProfileStore.class,
                "create",
                call -> {
                  Profile given = call.arg(0, Profile.class);
                  call.proceed();
                  latest.put(given.userId(), given);
                  return given;
                })
            .on(
                ProfileStore.class,
                "find",
                call -> {
                  Profile last = latest.get(call.arg(0, UserId.class));
                  return call.sound()
                      .profiles()
                      .find(call.arg(0, UserId.class))
                      .map(
                          kept ->
                              last == null || last.username().equals(kept.username())
                                  ? kept
                                  : last);
                });
      },
      "a_new_name_takes_the_old_ones_place_and_nothing_else_changes",
      "a_second_one_changes_nothing_and_is_answered_with_the_first",
      "a_sign_in_and_a_new_name_at_once_are_both_kept",
      "of_many_at_once_one_is_stored_and_all_are_answered_with_it"),
  /** A second profile is refused with a failure. */
  FAILS_ON_A_REPEAT(
      says(
          "Every method may be repeated; the repeat changes nothing",
          "every method may be repeated after it"),
      stores -> {
        Set<UserId> created = ConcurrentHashMap.newKeySet();
        stores.on(
            ProfileStore.class,
            "create",
            call -> {
              if (!created.add(call.arg(0, Profile.class).userId())) {
                throw new IllegalStateException("there is one");
              }
              return call.proceed();
            });
      },
      "a_second_one_changes_nothing_and_is_answered_with_the_first",
      "of_many_at_once_one_is_stored_and_all_are_answered_with_it"),
  /** A new name makes a profile where there is none. */
  RENAMES_NOBODY(
      says("Does nothing if they have no profile"),
      stores ->
          stores.on(
              ProfileStore.class,
              "rename",
              call -> {
                UserId user = call.arg(0, UserId.class);
                call.proceed();
                if (call.sound().profiles().find(user).isEmpty()) {
                  call.sound().profiles().create(profile(user, call.arg(1, Username.class)));
                }
                return null;
              }),
      "who_has_no_profile_gets_none_by_it"),
  /** Two people whose ids differ in case alone have one profile. */
  IGNORES_THE_CASE_OF_IDS(
      says("Returns a person's profile; empty if there is none"),
      stores -> {
        Map<String, UserId> ids = new ConcurrentHashMap<>();
        stores
            .on(
                ProfileStore.class,
                "create",
                call -> {
                  UserId id = call.arg(0, Profile.class).userId();
                  ids.putIfAbsent(id.value().toLowerCase(Locale.ROOT), id);
                  return call.proceed();
                })
            .on(
                ProfileStore.class,
                "find",
                call -> {
                  UserId id = call.arg(0, UserId.class);
                  return call.sound()
                      .profiles()
                      .find(ids.getOrDefault(id.value().toLowerCase(Locale.ROOT), id));
                });
      },
      "people_whose_ids_look_alike_have_profiles_of_their_own");

  private final List<String> says;
  private final Faulty.Fault fault;
  private final Set<String> reds;

  BrokenProfiles(List<String> says, Faulty.Fault fault, String... reds) {
    this.says = says;
    this.fault = fault;
    this.reds = Set.of(reds);
  }

  private static Profile profile(UserId user, Username name) {
    return Profile.builder().userId(user).username(name).createdAt(Instant.EPOCH).build();
  }

  @Override
  public Breach breach() {
    return new Breach(Trial.Profiles.class, "ProfileStore", says, reds);
  }

  @Override
  public void onTrial() {
    Trial.stores = fault;
  }
}
