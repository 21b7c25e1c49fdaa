package app.trinity.suites.kit;

import static app.trinity.suites.kit.Broken.says;

import app.trinity.account.Profile;
import app.trinity.account.UserId;
import app.trinity.account.Username;
import app.trinity.account.spi.ProfileStore;
import app.trinity.testkit.AtOnce;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Profile stores with a fault each. */
@SuppressWarnings("ImmutableEnumChecker") // What breaks a store is a function.
enum BrokenProfiles implements Broken {
  /** Times of sign-ins are kept to the second. */
  KEEPS_SECONDS(
      says("What a method stored is durable when it returns, and every later read"),
      stores ->
          stores.on(
              ProfileStore.class,
              "find",
              call ->
                  call.sound()
                      .profiles()
                      .find(call.arg(0, UserId.class))
                      .map(
                          profile ->
                              Profile.builder()
                                  .from(profile)
                                  .lastLoginAt(
                                      profile
                                          .lastLoginAt()
                                          .map(at -> at.truncatedTo(ChronoUnit.SECONDS)))
                                  .build())),
      "a_new_name_takes_the_old_ones_place_and_nothing_else_changes",
      "a_profile_is_stored_to_the_letter_and_found",
      "a_second_one_changes_nothing_and_is_answered_with_the_first",
      "a_sign_in_and_a_new_name_at_once_are_both_kept",
      "an_earlier_one_that_comes_late_changes_nothing",
      "of_many_at_once_the_latest_stays",
      "the_latest_sign_in_is_kept"),
  /** Names are kept in lower case. */
  KEEPS_LOWER_CASE(
      says("Gives a person another name to be seen by"),
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
  /** A profile is read, changed and written as a whole. */
  WRITES_THE_WHOLE_PROFILE(
      says(
          "Each method is one conditional write or one read",
          "All methods may be called by several threads at once"),
      stores ->
          stores
              .on(
                  ProfileStore.class,
                  "rename",
                  call -> {
                    Optional<Profile> seen =
                        call.sound().profiles().find(call.arg(0, UserId.class));
                    AtOnce.awaitOthers();
                    AtOnce.awaitOthers();
                    call.proceed();
                    seen.ifPresent(profile -> overwritten(stores, profile));
                    return null;
                  })
              .on(
                  ProfileStore.class,
                  "recordLogin",
                  call -> {
                    AtOnce.awaitOthers();
                    return call.proceed();
                  }),
      "a_sign_in_and_a_new_name_at_once_are_both_kept"),
  /** A profile is stored over the one that is there. */
  STORES_OVER_A_PROFILE(
      says(
          "Stores the profile where the person has none",
          "the given one, or the one that was there before"),
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
          "Every method may be repeated; the second time changes nothing",
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
      says("Nothing happens where"),
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
  /** A sign-in makes a profile where there is none. */
  SIGNS_NOBODY_IN(
      says("Nothing happens where"),
      stores ->
          stores.on(
              ProfileStore.class,
              "recordLogin",
              call -> {
                UserId user = call.arg(0, UserId.class);
                call.proceed();
                if (call.sound().profiles().find(user).isEmpty()) {
                  call.sound().profiles().create(profile(user, Username.of("nobody")));
                }
                return null;
              }),
      "who_has_no_profile_gets_none_by_it"),
  /** The sign-in that was recorded last is kept, however early it was. */
  KEEPS_THE_LAST_RECORDED_SIGN_IN(
      says("Keeps the time of a sign-in, unless a later one is kept already"),
      stores -> {
        Map<UserId, Instant> last = new ConcurrentHashMap<>();
        Set<Instant> arriving = ConcurrentHashMap.newKeySet();
        stores
            .on(
                ProfileStore.class,
                "recordLogin",
                call -> {
                  Instant at = call.arg(1, Instant.class);
                  arriving.add(at);
                  AtOnce.awaitOthers();
                  if (Collections.max(arriving).equals(at)) {
                    last.put(call.arg(0, UserId.class), at);
                  }
                  AtOnce.awaitOthers();
                  if (!Collections.max(arriving).equals(at)) {
                    last.put(call.arg(0, UserId.class), at);
                  }
                  return call.proceed();
                })
            .on(
                ProfileStore.class,
                "find",
                call -> {
                  Instant at = last.get(call.arg(0, UserId.class));
                  return call.sound()
                      .profiles()
                      .find(call.arg(0, UserId.class))
                      .map(
                          profile ->
                              at == null
                                  ? profile
                                  : Profile.builder().from(profile).lastLoginAt(at).build());
                });
      },
      "an_earlier_one_that_comes_late_changes_nothing",
      "of_many_at_once_the_latest_stays"),
  /** Two people whose ids differ in case alone have one profile. */
  IGNORES_THE_CASE_OF_IDS(
      says("Finds a person's profile; empty where he has none"),
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

  /** From now on the profile is the one that was seen before, but for its name. */
  private static void overwritten(Faulty stores, Profile seen) {
    stores.on(
        ProfileStore.class,
        "find",
        call ->
            call.sound()
                .profiles()
                .find(call.arg(0, UserId.class))
                .map(now -> Profile.builder().from(now).lastLoginAt(seen.lastLoginAt()).build()));
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
