package app.trinity.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.account.DisplayName;
import app.trinity.account.Profile;
import app.trinity.account.UserId;
import app.trinity.account.Username;
import app.trinity.testkit.AtOnce;
import app.trinity.testkit.Rule;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The contract of {@link app.trinity.account.spi.ProfileStore}. */
@Rule("ACCOUNT-3")
public abstract class ProfileStoreContract extends StoreContract {
  private final UserId ada = user("ada");
  private final Instant login = clock.instant().plusSeconds(60);

  private Profile profile(UserId user, String name) {
    return Profile.builder()
        .userId(user)
        .username(Username.of(name))
        .createdAt(clock.instant())
        .build();
  }

  private Profile create(UserId user, String name) {
    return stores.profiles().create(profile(user, name));
  }

  private Profile stored(UserId user) {
    return stores.profiles().find(user).orElseThrow();
  }

  @Nested
  class Creating {
    @Test
    void a_profile_is_stored_to_the_letter_and_found() {
      Profile given =
          Profile.builder().from(profile(ada, "Ada.Ñ_1")).lastLoginAt(login.plusNanos(1)).build();

      assertThat(stores.profiles().create(given)).isEqualTo(given);

      assertThat(stored(ada)).isEqualTo(given);
      assertThat(stored(ada).username().value()).isEqualTo("Ada.Ñ_1");
    }

    @Test
    void a_second_one_changes_nothing_and_is_answered_with_the_first() {
      Profile first = create(ada, "first");
      stores.profiles().recordLogin(ada, login);
      Profile before = stored(ada);
      clock.turn(Duration.ofHours(1));

      assertThat(create(ada, "second")).isEqualTo(before);
      assertThat(stores.profiles().create(first)).isEqualTo(before);

      assertThat(stored(ada)).isEqualTo(before);
    }

    @Test
    void who_has_none_has_none() {
      create(ada, "ada");

      assertThat(stores.profiles().find(UserId.of(ada.value() + "1"))).isEmpty();
    }

    @Test
    void people_whose_ids_look_alike_have_profiles_of_their_own() {
      List<UserId> people =
          lookalikes("user").stream().map(UserId::of).collect(Collectors.toList());
      for (int i = 0; i < people.size(); i++) {
        assertThat(stores.profiles().find(people.get(i))).isEmpty();
        create(people.get(i), "name-" + i);
      }

      for (int i = 0; i < people.size(); i++) {
        assertThat(stored(people.get(i)).username().value()).isEqualTo("name-" + i);
        assertThat(stored(people.get(i)).userId()).isEqualTo(people.get(i));
      }
    }

    @Test
    void of_many_at_once_one_is_stored_and_all_are_answered_with_it() {
      List<Profile> answers = AtOnce.run(12, number -> create(ada, "name-" + number));

      assertThat(answers).containsOnly(stored(ada));
      assertThat(answers)
          .extracting(answer -> answer.username().value())
          .containsOnly(stored(ada).username().value());
    }
  }

  @Nested
  @Rule("ACCOUNT-2")
  class Renaming {
    @Test
    void a_new_name_takes_the_old_ones_place_and_nothing_else_changes() {
      Profile before = create(ada, "before");
      stores.profiles().recordLogin(ada, login);

      stores.profiles().rename(ada, Username.of("After"));
      stores.profiles().rename(ada, Username.of("After"));

      assertThat(stored(ada))
          .isEqualTo(
              Profile.builder()
                  .from(before)
                  .username(Username.of("After"))
                  .lastLoginAt(login)
                  .build());
      assertThat(stored(ada).username().value()).isEqualTo("After");
    }

    @Test
    void a_name_may_change_in_case_alone() {
      create(ada, "ada");

      stores.profiles().rename(ada, Username.of("ADA"));

      assertThat(stored(ada).username().value()).isEqualTo("ADA");
    }

    @Test
    void who_has_no_profile_gets_none_by_it() {
      stores.profiles().rename(ada, Username.of("ada"));

      assertThat(stores.profiles().find(ada)).isEmpty();
    }
  }

  @Nested
  @Rule("ROOM-12")
  class DisplayNames {
    private final DisplayName shown = DisplayName.of("Ådå 🎬 שרה 名前");

    @Test
    void a_display_name_is_kept_to_the_letter_and_nothing_else_changes() {
      Profile before = create(ada, "ada");
      assertThat(before.displayName()).isEmpty();

      stores.profiles().showAs(ada, DisplayName.of("Somebody else"));
      stores.profiles().showAs(ada, shown);

      assertThat(stored(ada)).isEqualTo(Profile.builder().from(before).displayName(shown).build());
    }

    @Test
    void a_profile_is_created_with_the_display_name_that_it_has() {
      Profile given =
          Profile.builder().from(create(ada, "ada")).userId(user("ben")).displayName(shown).build();

      assertThat(stores.profiles().create(given)).isEqualTo(given);

      assertThat(stored(given.userId())).isEqualTo(given);
    }

    @Test
    void a_display_name_and_a_sign_in_at_once_are_both_kept() {
      create(ada, "ada");

      AtOnce.run(
          2,
          number -> {
            if (number == 0) {
              stores.profiles().recordLogin(ada, login);
            } else {
              stores.profiles().showAs(ada, shown);
            }
            return true;
          });

      assertThat(stored(ada).lastLoginAt()).contains(login);
      assertThat(stored(ada).displayName()).contains(shown);
    }

    @Test
    void who_has_no_profile_gets_none_by_a_display_name() {
      stores.profiles().showAs(ada, shown);

      assertThat(stores.profiles().find(ada)).isEmpty();
    }
  }

  @Nested
  class Logins {
    @Test
    void the_latest_sign_in_is_kept() {
      Profile before = create(ada, "ada");
      assertThat(before.lastLoginAt()).isEmpty();

      stores.profiles().recordLogin(ada, login);
      stores.profiles().recordLogin(ada, login);
      assertThat(stored(ada).lastLoginAt()).contains(login);
      stores.profiles().recordLogin(ada, login.plusNanos(1));

      assertThat(stored(ada))
          .isEqualTo(Profile.builder().from(before).lastLoginAt(login.plusNanos(1)).build());
    }

    @Test
    void an_earlier_one_that_comes_late_changes_nothing() {
      create(ada, "ada");
      stores.profiles().recordLogin(ada, login);

      stores.profiles().recordLogin(ada, login.minusNanos(1));
      stores.profiles().recordLogin(ada, login.minusSeconds(3600));

      assertThat(stored(ada).lastLoginAt()).contains(login);
    }

    @Test
    void of_many_at_once_the_latest_stays() {
      create(ada, "ada");

      List<Instant> logins =
          AtOnce.run(
              12,
              number -> {
                Instant at = login.plusMillis(number * 7 % 12);
                stores.profiles().recordLogin(ada, at);
                return at;
              });

      assertThat(logins).doesNotHaveDuplicates();
      assertThat(stored(ada).lastLoginAt()).contains(login.plusMillis(11));
    }

    @Test
    void a_sign_in_and_a_new_name_at_once_are_both_kept() {
      create(ada, "ada");

      List<Boolean> done =
          AtOnce.run(
              2,
              number -> {
                if (number == 0) {
                  stores.profiles().recordLogin(ada, login);
                } else {
                  stores.profiles().rename(ada, Username.of("renamed"));
                }
                return true;
              });

      assertThat(done).containsExactly(true, true);
      assertThat(stored(ada).lastLoginAt()).contains(login);
      assertThat(stored(ada).username()).isEqualTo(Username.of("renamed"));
    }

    @Test
    void who_has_no_profile_gets_none_by_it() {
      stores.profiles().recordLogin(ada, login);

      assertThat(stores.profiles().find(ada)).isEmpty();
    }
  }
}
