package app.trinity.inmemory.account;

import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.account.spi.UserGroups;
import app.trinity.inmemory.InMemoryUserGroups;
import app.trinity.testkit.Rule;
import org.junit.jupiter.api.Test;

@Rule("ACCOUNT-3")
class InMemoryUserGroupsTest {
  @Test
  void a_member_is_in_the_group_he_was_added_to_and_once() {
    InMemoryUserGroups groups = new InMemoryUserGroups();
    groups.add("ada", UserGroups.USERS);
    groups.add("ada", UserGroups.USERS);
    groups.add("bob", "Admins");

    assertThat(groups.members(UserGroups.USERS)).containsExactly("ada");
    assertThat(groups.members("Admins")).containsExactly("bob");
    assertThat(groups.members("Nobodies")).isEmpty();
  }
}
