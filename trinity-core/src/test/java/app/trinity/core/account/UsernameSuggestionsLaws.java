package app.trinity.core.account;

import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.account.UserId;
import app.trinity.account.Username;
import app.trinity.jqwik.TrinityArbitraries;
import app.trinity.testkit.Rule;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

@Rule({"ACCOUNT-1", "ACCOUNT-3"})
class UsernameSuggestionsLaws {
  private static final UserId ADA = UserId.of("ada");

  @Provide
  Arbitrary<UserId> users() {
    return TrinityArbitraries.userIds();
  }

  @Property
  void any_name_at_all_leads_to_several_fit_usernames(
      @ForAll String name, @ForAll("users") UserId user) {
    List<Username> suggestions = UsernameSuggestions.from(name, user);

    assertThat(suggestions).hasSizeGreaterThanOrEqualTo(6).doesNotHaveDuplicates();
  }

  @Property
  void the_same_name_and_user_get_the_same_suggestions(
      @ForAll String name, @ForAll("users") UserId user) {
    assertThat(UsernameSuggestions.from(name, user))
        .isEqualTo(UsernameSuggestions.from(name, user));
  }

  @Property
  void a_fit_name_is_suggested_as_it_is(@ForAll("users") UserId user) {
    assertThat(UsernameSuggestions.from("Ada.Lovelace", user).get(0).value())
        .isEqualTo("Ada.Lovelace");
  }

  @Example
  void spaces_become_underscores_and_other_signs_go() {
    assertThat(UsernameSuggestions.from(" Ada Lovelace! ", ADA).get(0).value())
        .isEqualTo("Ada_Lovelace");
  }

  @Example
  void a_name_of_signs_alone_is_no_name() {
    assertThat(UsernameSuggestions.from("._-", ADA).get(0).value()).isEqualTo("guest");
    assertThat(UsernameSuggestions.from("", ADA).get(0).value()).isEqualTo("guest");
    assertThat(UsernameSuggestions.from("\ud83d\ude00", ADA).get(0).value()).isEqualTo("guest");
  }

  @Example
  void ten_thousand_people_of_one_name_find_a_free_one_each() {
    Set<String> taken = new HashSet<>();
    for (int i = 0; i < 10_000; i++) {
      assertThat(UsernameSuggestions.from("Ada", UserId.of("user-" + i)))
          .anyMatch(suggestion -> taken.add(suggestion.key()));
    }
  }

  @Example
  void somebody_without_a_profile_is_seen_by_one_name_always() {
    assertThat(UsernameSuggestions.forNobody(ADA))
        .isEqualTo(UsernameSuggestions.forNobody(ADA))
        .isNotEqualTo(UsernameSuggestions.forNobody(UserId.of("ben")));
  }
}
