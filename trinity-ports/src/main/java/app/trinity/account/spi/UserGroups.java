package app.trinity.account.spi;

import app.trinity.account.Username;

/**
 * The groups of the directory that authenticates people: a driven port. On AWS the directory is a
 * Cognito user pool; applications without groups use {@link #none()}.
 *
 * <p><b>Visibility and durability.</b> Membership is durable when {@link #add} returns; tokens
 * issued earlier do not show it.
 *
 * <p><b>Idempotency.</b> Adding a member again changes nothing.
 *
 * <p><b>Thread-safety.</b> May be called by several threads at once.
 *
 * <p><b>Errors.</b> {@link app.trinity.InfrastructureFailure}; the call may be repeated after it.
 */
@FunctionalInterface
public interface UserGroups {
  /** The group of all players. */
  String USERS = "Users";

  /**
   * Adds a person to a group.
   *
   * @param directoryName the name by which the directory knows the person (on AWS the event's
   *     {@code userName}, which is not their {@link Username})
   * @param group the group's name
   * @throws app.trinity.InfrastructureFailure if the directory failed
   */
  void add(String directoryName, String group);

  /** Returns a directory without groups, which ignores every call. */
  static UserGroups none() {
    return (directoryName, group) -> {};
  }
}
