package app.trinity.suites.kit.account;

import static app.trinity.suites.kit.Broken.says;

import app.trinity.account.spi.UserGroups;
import app.trinity.suites.kit.Broken;
import app.trinity.suites.kit.Trial;
import app.trinity.testkit.AtOnce;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** Directories of groups with a fault each. */
@SuppressWarnings("ImmutableEnumChecker") // What breaks a store is a function.
public enum BrokenGroups implements Broken {
  /** Adding makes nobody a member. */
  ADDS_NOBODY(
      says("Membership is durable when add returns"),
      members -> (person, group) -> {},
      "adding_again_changes_nothing",
      "groups_have_members_of_their_own",
      "of_many_added_at_once_all_are_members",
      "whoever_is_added_is_a_member_at_once"),
  /** There is one group, whatever it is called. */
  HAS_ONE_GROUP(
      says("Adds a person to a group"),
      members ->
          (person, group) -> {
            Trial.soundGroups(members).add(person, "group");
            members.keySet().stream()
                .filter(name -> !name.equals("group"))
                .forEach(name -> Trial.soundGroups(members).add(person, name));
            members.computeIfAbsent(
                group, name -> new CopyOnWriteArrayList<>(members.get("group")));
          },
      "groups_have_members_of_their_own"),
  /** A member is added again. */
  ADDS_A_MEMBER_AGAIN(
      says("Adding a member again changes nothing", "the call may be repeated after it"),
      members ->
          (person, group) ->
              members.computeIfAbsent(group, name -> new CopyOnWriteArrayList<>()).add(person),
      "adding_again_changes_nothing"),
  /** The members are read, changed and written without a condition. */
  LOSES_ALL_BUT_ONE_OF_MANY(
      says("May be called by several threads at once"),
      members ->
          (person, group) -> {
            List<String> next = new ArrayList<>(members.getOrDefault(group, List.of()));
            AtOnce.awaitOthers();
            if (!next.contains(person)) {
              next.add(person);
            }
            members.put(group, next);
          },
      "of_many_added_at_once_all_are_members");

  private final List<String> says;
  private final Function<Map<String, List<String>>, UserGroups> fault;
  private final Set<String> reds;

  BrokenGroups(
      List<String> says, Function<Map<String, List<String>>, UserGroups> fault, String... reds) {
    this.says = says;
    this.fault = fault;
    this.reds = Set.of(reds);
  }

  @Override
  public Breach breach() {
    return new Breach(Trial.Groups.class, "UserGroups", says, reds);
  }

  @Override
  public void onTrial() {
    Trial.groups = fault;
  }
}
