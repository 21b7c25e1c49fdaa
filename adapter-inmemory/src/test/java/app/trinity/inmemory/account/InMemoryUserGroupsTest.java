package app.trinity.inmemory.account;

import app.trinity.account.spi.UserGroups;
import app.trinity.inmemory.InMemoryUserGroups;
import app.trinity.testkit.contract.UserGroupsContract;
import java.util.List;

class InMemoryUserGroupsTest extends UserGroupsContract {
  private final InMemoryUserGroups groups = new InMemoryUserGroups();

  @Override
  protected UserGroups createGroups() {
    return groups;
  }

  @Override
  protected List<String> members(String group) {
    return List.copyOf(groups.members(group));
  }
}
