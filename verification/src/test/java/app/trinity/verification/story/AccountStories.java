package app.trinity.verification.story;

import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.Refusal;
import app.trinity.RefusalCode;
import app.trinity.account.NewAccount;
import app.trinity.account.Profile;
import app.trinity.account.SignUp;
import app.trinity.account.UserId;
import app.trinity.account.Username;
import app.trinity.core.Trinity;
import app.trinity.testkit.AtOnce;
import app.trinity.testkit.InterceptedStores;
import app.trinity.testkit.Rule;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Signing up and in, and what people are called. */
public abstract class AccountStories extends Story {
  /** Names are for ever, so each story has names of its own. */
  private final String family = UUID.randomUUID().toString().substring(0, 8);

  private final List<String> groups = new ArrayList<>();

  private Username name(String given) {
    return Username.of(given + "." + family);
  }

  @BeforeEach
  void withGroups() {
    trinity =
        Trinity.builder()
            .stores(InterceptedStores.of(new WithoutFeed(stores), calls))
            .recommendations(
                request -> {
                  throw new AssertionError("no deck is wanted");
                })
            .publisher(publisher)
            .clock(clock)
            .userGroups((directoryName, group) -> groups.add(directoryName + " in " + group))
            .build();
  }

  @Nested
  class Usernames {
    @Test
    @Rule("ACCOUNT-2")
    void a_name_has_one_owner_who_may_ask_again() {
      assertThat(trinity.usernames().isAvailable(name("Ada"))).isTrue();
      trinity.usernames().reserve(ada, name("Ada"));
      trinity.usernames().reserve(ada, name("Ada"));

      assertThat(trinity.usernames().isAvailable(name("ada"))).isFalse();
      refused(RefusalCode.USERNAME_TAKEN, () -> trinity.usernames().reserve(ben, name("ADA")));
    }

    @Test
    @Rule("ACCOUNT-2")
    void of_many_who_want_a_name_at_once_one_gets_it() {
      assertThat(AtOnce.run(8, number -> reserves(person("user" + number)))).containsOnlyOnce(true);
    }

    private boolean reserves(UserId user) {
      try {
        trinity.usernames().reserve(user, name("popular"));
        return true;
      } catch (Refusal taken) {
        return false;
      }
    }

    @Test
    @Rule("ACCOUNT-2")
    void a_new_name_is_the_one_others_see_from_now_on() {
      trinity.accounts().open(account(ada, "Ada"));
      trinity.usernames().reserve(ada, name("Countess"));

      assertThat(stores.profiles().find(ada).orElseThrow().username()).isEqualTo(name("Countess"));
    }
  }

  @Nested
  class Signing_up {
    @Test
    @Rule("ACCOUNT-3")
    void a_fit_and_free_name_and_an_address_are_enough() {
      trinity.accounts().checkSignUp(signUp("ada@example.org", name("Ada").value()));

      assertThat(trinity.usernames().isAvailable(name("Ada"))).isTrue();
    }

    @Test
    @Rule({"ACCOUNT-3", "ACCOUNT-1"})
    void a_slip_in_the_address_or_the_name_is_refused() {
      for (String address : List.of("", "ada", "ada@", "ada@example")) {
        refused(
            RefusalCode.INVALID_INPUT,
            () -> trinity.accounts().checkSignUp(signUp(address, name("Ada").value())));
        refused(
            RefusalCode.INVALID_INPUT,
            () -> trinity.accounts().checkProviderSignUp(signUp(address, "")));
      }
      for (String unfit : List.of("", "ab", "a b c", "ada!")) {
        refused(
            RefusalCode.INVALID_INPUT,
            () -> trinity.accounts().checkSignUp(signUp("ada@example.org", unfit)));
      }
      refused(
          RefusalCode.INVALID_INPUT,
          () -> trinity.accounts().checkSignUp(SignUp.builder().build()));
    }

    @Test
    @Rule("ACCOUNT-3")
    void a_name_that_is_taken_is_refused() {
      trinity.usernames().reserve(ada, name("Ada"));

      refused(
          RefusalCode.USERNAME_TAKEN,
          () -> trinity.accounts().checkSignUp(signUp("ben@example.org", name("ada").value())));
    }

    @Test
    @Rule("ACCOUNT-3")
    void a_confirmed_person_has_his_name_a_profile_and_his_group() {
      Profile profile = trinity.accounts().open(account(ada, "Ada"));

      assertThat(profile.username()).isEqualTo(name("Ada"));
      assertThat(profile.createdAt()).isEqualTo(EVENING);
      assertThat(stores.profiles().find(ada)).contains(profile);
      assertThat(stores.usernames().ownerOf(name("Ada"))).contains(ada);
      assertThat(groups).containsExactly("directory-name in Users");
    }

    @Test
    @Rule("ACCOUNT-3")
    void opening_an_account_again_changes_nothing() {
      Profile profile = trinity.accounts().open(account(ada, "Ada"));
      clock.turn(Duration.ofHours(1));

      assertThat(trinity.accounts().open(account(ada, "Ada"))).isEqualTo(profile);
    }

    @Test
    @Rule("ACCOUNT-3")
    void what_a_dying_process_began_is_completed() {
      stores.usernames().reserve(name("Ada"), ada, EVENING);

      assertThat(trinity.accounts().open(account(ada, "Ada")).username()).isEqualTo(name("Ada"));
    }

    @Test
    @Rule("ACCOUNT-3")
    void people_from_a_provider_who_share_a_name_find_a_free_one_each() {
      Set<String> names = new HashSet<>();
      for (int i = 0; i < 200; i++) {
        NewAccount nameless =
            NewAccount.builder().userId(person("user" + i)).nameHint("Ada " + family).build();
        names.add(trinity.accounts().open(nameless).username().key());
      }

      assertThat(names).hasSize(200);
      assertThat(groups).isEmpty();
    }

    @Test
    @Rule("ACCOUNT-3")
    void a_name_that_was_taken_meanwhile_turns_nobody_away() {
      trinity.usernames().reserve(ben, name("Ada"));
      Profile profile = trinity.accounts().open(account(ada, "Ada"));

      assertThat(profile.username()).isNotEqualTo(name("Ada"));
      assertThat(stores.usernames().ownerOf(profile.username())).contains(ada);
    }
  }

  @Nested
  class Signing_in {
    @Test
    @Rule("ACCOUNT-3")
    void each_sign_in_is_recorded() {
      trinity.accounts().open(account(ada, "Ada"));
      assertThat(stores.profiles().find(ada).orElseThrow().lastLoginAt()).isEmpty();
      clock.turn(Duration.ofHours(1));
      trinity.accounts().recordLogin(ada);

      assertThat(stores.profiles().find(ada).orElseThrow().lastLoginAt())
          .contains(EVENING.plus(Duration.ofHours(1)));
    }

    @Test
    @Rule("ACCOUNT-3")
    void a_sign_in_of_somebody_without_a_profile_does_nothing() {
      trinity.accounts().recordLogin(ada);

      assertThat(stores.profiles().find(ada)).isEmpty();
    }
  }

  @Nested
  class Taking_no_time {
    @Test
    @Rule("ACCOUNT-4")
    void each_step_takes_a_few_calls_however_many_people_there_are() {
      List<Integer> few = callsOfEachStep("first");
      for (int i = 0; i < 300; i++) {
        trinity.accounts().open(account(person("crowd" + i), "Crowd" + i));
      }

      assertThat(callsOfEachStep("last")).isEqualTo(few);
      assertThat(few).containsExactly(1, 0, 3, 1, 1);
    }

    private List<Integer> callsOfEachStep(String given) {
      UserId user = person(given);
      return List.of(
          callsOf(
              () -> trinity.accounts().checkSignUp(signUp("ada@example.org", name(given).value()))),
          callsOf(() -> trinity.accounts().checkProviderSignUp(signUp("ada@example.org", ""))),
          callsOf(() -> trinity.accounts().open(account(user, given))),
          callsOf(() -> trinity.accounts().open(account(user, given))),
          callsOf(() -> trinity.accounts().recordLogin(user)));
    }

    @Test
    @Rule("ACCOUNT-4")
    void even_a_name_that_everybody_wants_takes_a_few_calls() {
      for (int i = 0; i < 300; i++) {
        UserId user = person("crowd" + i);
        assertThat(callsOf(() -> trinity.accounts().open(account(user, "Everybody"))))
            .isLessThanOrEqualTo(16);
      }
    }

    private int callsOf(Runnable step) {
      calls.clear();
      step.run();
      return calls.calls().size();
    }
  }

  private NewAccount account(UserId user, String given) {
    return NewAccount.builder()
        .userId(user)
        .directoryName("directory-name")
        .wantedUsername(name(given).value())
        .nameHint("")
        .build();
  }

  private static SignUp signUp(String email, String username) {
    return SignUp.builder().email(email).username(username).build();
  }
}
