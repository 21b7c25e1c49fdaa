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
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Profile stores with a fault each in how they record sign-ins. */
@SuppressWarnings("ImmutableEnumChecker") // What breaks a store is a function.
public enum BrokenSignIns implements Broken {
  /** Times of sign-ins are kept to the second. */
  KEEPS_SECONDS(
      says("What a method stores is durable when it returns, and every later read"),
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
      "a_display_name_and_a_sign_in_at_once_are_both_kept",
      "an_earlier_one_that_comes_late_changes_nothing",
      "of_many_at_once_the_latest_stays",
      "the_latest_sign_in_is_kept"),
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
  /** A sign-in makes a profile where there is none. */
  SIGNS_NOBODY_IN(
      says("Does nothing if the person has no profile"),
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
      says("Records the time of a sign-in, unless a later one is recorded already"),
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
      "of_many_at_once_the_latest_stays");

  private final List<String> says;
  private final Faulty.Fault fault;
  private final Set<String> reds;

  BrokenSignIns(List<String> says, Faulty.Fault fault, String... reds) {
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
