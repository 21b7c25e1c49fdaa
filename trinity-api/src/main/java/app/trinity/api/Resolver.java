package app.trinity.api;

import app.trinity.Refusal;
import app.trinity.account.Usernames;
import app.trinity.core.Trinity;
import app.trinity.match.Announcements;
import app.trinity.match.Matches;
import app.trinity.room.Room;
import app.trinity.room.RoomChangeKind;
import app.trinity.room.Rooms;
import app.trinity.vote.Voting;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Answers fields of the schema: all of them, or those of one capability, over the use cases it is
 * given. What decorates a use case, such as a {@link Rooms} that counts, is decorated before it is
 * given here.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class Resolver {
  private final Map<String, Function<Call, @Nullable Object>> fields;

  private Resolver(Map<String, Function<Call, @Nullable Object>> fields) {
    this.fields = Map.copyOf(fields);
  }

  /** Returns a resolver of every field over an engine; publishing a match announces it. */
  public static Resolver of(Trinity trinity) {
    return rooms(trinity.rooms())
        .and(votes(trinity.voting()))
        .and(matches(trinity.matches(), trinity.announcements()))
        .and(changes(trinity.rooms(), trinity.announcements()))
        .and(usernames(trinity.usernames()));
  }

  /** Returns a resolver of the fields about rooms, their next titles and their standings. */
  public static Resolver rooms(Rooms rooms) {
    return new Resolver(new RoomFields(rooms).methods());
  }

  /** Returns a resolver of the fields about votes. */
  public static Resolver votes(Voting voting) {
    return new Resolver(new VoteFields(voting).methods());
  }

  /**
   * Returns a resolver of the fields about matches: a person's matches, publishing a match, and the
   * guard of the subscription.
   *
   * @param matches finds them
   * @param announcements tells the subscribers of what is published; where the server itself hands
   *     on what {@code publishUserMatch} answers, as AppSync does, it has nothing to do
   */
  public static Resolver matches(Matches matches, Announcements announcements) {
    return new Resolver(new MatchFields(matches, announcements).methods());
  }

  /**
   * Returns a resolver of the fields about changes of rooms: publishing a change, and the guard of
   * the subscription.
   *
   * @param rooms finds the rooms
   * @param announcements tells the subscribers of what is published; where the server itself hands
   *     on what {@code publishRoomChange} answers, as AppSync does, it has nothing to do
   */
  public static Resolver changes(Rooms rooms, Announcements announcements) {
    return new Resolver(new ChangeFields(rooms, announcements).methods());
  }

  /**
   * Returns what a subscriber of {@code roomChanged} is sent of a change: type {@code RoomChange}.
   *
   * @param rooms tells how far everybody is
   * @param kind the kind of change
   * @param room the room as it is now: {@link Rooms#snapshot}
   */
  public static Map<String, @Nullable Object> roomChangeEvent(
      Rooms rooms, RoomChangeKind kind, Room room) {
    return ChangeFields.event(rooms, kind, room);
  }

  /** Returns a resolver of the fields about usernames. */
  public static Resolver usernames(Usernames usernames) {
    return new Resolver(new UsernameFields(usernames).methods());
  }

  /**
   * Returns a resolver of this one's fields and another's.
   *
   * @throws IllegalArgumentException where both answer the same field
   */
  public Resolver and(Resolver other) {
    Map<String, Function<Call, @Nullable Object>> all = new HashMap<>(fields);
    other.fields.forEach(
        (field, method) -> {
          if (all.put(field, method) != null) {
            throw new IllegalArgumentException("two resolvers answer " + field);
          }
        });
    return new Resolver(all);
  }

  /** Returns the fields it answers, each as type and name: {@code Query.getRoom}. */
  public Set<String> fields() {
    return fields.keySet();
  }

  /**
   * Answers one field.
   *
   * @param call what is asked, and by whom
   * @return the field's value in the form of the schema, with every field of its type: maps, lists,
   *     strings, numbers, booleans, and null where the schema allows it and there is nothing to
   *     show. It belongs to the caller
   * @throws Refusal where the request is declined; {@code INVALID_INPUT} for a field that is none
   *     of {@link #fields()}
   * @throws app.trinity.InfrastructureFailure where something Trinity depends on failed; the call
   *     may be repeated
   */
  public @Nullable Object resolve(Call call) {
    Function<Call, @Nullable Object> method = fields.get(call.field());
    if (method == null) {
      throw Refusal.invalidInput("The field that the request names is not answered here.");
    }
    return method.apply(call);
  }
}
