package app.trinity.account.spi;

import app.trinity.account.Username;

/**
 * The directory that authenticates people, as far as their groups go: a driven port. On AWS it is a
 * Cognito user pool; where nobody needs groups, {@link #none()}.
 *
 * <p><b>Visibility and durability.</b> Membership is durable when {@link #add} returns; tokens that
 * were issued before do not show it.
 *
 * <p><b>Idempotency.</b> Adding a member again changes nothing.
 *
 * <p><b>Thread-safety.</b> May be called by several threads at once.
 *
 * <p><b>Errors.</b> {@link app.trinity.InfrastructureFailure}; the call may be repeated after it.
 */
@FunctionalInterface
public interface UserGroups {
  /** The group of everybody who may play. */
  String USERS = "Users";

  /**
   * Adds a person to a group.
   *
   * @param directoryName the name by which the directory knows the person (on AWS the event's
   *     {@code userName}, which is not his {@link Username})
   * @param group the group's name
   */
  void add(String directoryName, String group);

  /** A directory without groups, for applications that have none. */
  static UserGroups none() {
    return (directoryName, group) -> {};
  }
}
