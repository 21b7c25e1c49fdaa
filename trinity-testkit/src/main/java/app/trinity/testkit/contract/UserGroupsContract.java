package app.trinity.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.account.spi.UserGroups;
import app.trinity.testkit.AtOnce;
import app.trinity.testkit.Rule;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The contract of {@link UserGroups}, for a directory that can be asked for its members. */
@Rule("ACCOUNT-3")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@ExtendWith(NamesTheRule.class)
public abstract class UserGroupsContract {
  private final String mark =
      Long.toString(ThreadLocalRandom.current().nextLong(1L << 50, 1L << 51), 36);
  private final String ada = "ada-" + mark;
  private final String ben = "ben-" + mark;
  private final String group = "group-" + mark;

  @SuppressWarnings("NullAway.Init")
  private UserGroups groups;

  /** Makes the directory under test. Called once for each test. */
  protected abstract UserGroups createGroups() throws Exception;

  /** Returns the names of a group's members as the directory knows them; repeats among them. */
  protected abstract List<String> members(String group);

  /**
   * Has the directory know a person and a group before the person is added to it; by default
   * nothing, for a directory that asks for neither.
   */
  protected void introduce(String directoryName, String group) {}

  @BeforeEach
  final void openGroups() throws Exception {
    groups = createGroups();
  }

  private void add(String person, String to) {
    introduce(person, to);
    groups.add(person, to);
  }

  @Test
  void whoever_is_added_is_a_member_at_once() {
    add(ada, group);
    assertThat(members(group)).containsExactly(ada);

    add(ben, group);
    assertThat(members(group)).containsExactlyInAnyOrder(ada, ben);
  }

  @Test
  void groups_have_members_of_their_own() {
    String other = "other-" + mark;
    add(ada, group);
    add(ben, other);

    assertThat(members(group)).containsExactly(ada);
    assertThat(members(other)).containsExactly(ben);
  }

  @Test
  void adding_again_changes_nothing() {
    add(ada, group);
    groups.add(ada, group);

    assertThat(members(group)).containsExactly(ada);
  }

  @Test
  void of_many_added_at_once_all_are_members() {
    List<String> people =
        IntStream.range(0, 12).mapToObj(n -> ada + n).collect(Collectors.toList());
    people.forEach(person -> introduce(person, group));

    List<Boolean> added =
        AtOnce.run(
            12,
            number -> {
              groups.add(people.get(number), group);
              return true;
            });

    assertThat(added).containsOnly(true);
    assertThat(Set.copyOf(members(group))).isEqualTo(Set.copyOf(people));
  }
}
