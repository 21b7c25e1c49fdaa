package app.trinity.inmemory;

import app.trinity.account.spi.UserGroups;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * A directory that knows nothing of its people but which of them is in which group.
 *
 * <p>Safe for use by several threads.
 */
public final class InMemoryUserGroups implements UserGroups {
  private final ConcurrentMap<String, Set<String>> membersByGroup = new ConcurrentHashMap<>();

  /** Makes a directory in which nobody is in any group. */
  public InMemoryUserGroups() {}

  @Override
  public void add(String directoryName, String group) {
    membersByGroup.computeIfAbsent(group, name -> ConcurrentHashMap.newKeySet()).add(directoryName);
  }

  /**
   * Returns the members of a group, as they were when this was called.
   *
   * @param group the group's name
   * @return the names by which the directory knows them; empty for a group without members
   */
  public Set<String> members(String group) {
    return Set.copyOf(membersByGroup.getOrDefault(group, Set.of()));
  }
}
