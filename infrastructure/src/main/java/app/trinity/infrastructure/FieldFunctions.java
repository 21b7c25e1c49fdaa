package app.trinity.infrastructure;

import app.trinity.lambda.function.LambdaFunction;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Which function answers which field of the schema. */
final class FieldFunctions {
  private static final Map<LambdaFunction, List<Field>> BY_FUNCTION =
      new EnumMap<>(
          Map.of(
              LambdaFunction.ROOM,
              List.of(
                  Field.query("getMyRooms"),
                  Field.query("getRoomByCode"),
                  Field.query("getRoom"),
                  Field.query("nextCards"),
                  Field.query("standings"),
                  Field.mutation("createRoom"),
                  Field.mutation("joinRoom"),
                  Field.mutation("leaveRoom"),
                  Field.mutation("moreTitles"),
                  Field.mutation("changeMatchRule"),
                  Field.mutation("removeParticipant"),
                  Field.mutation("endRoom"),
                  Field.mutation("setDisplayName"),
                  Field.mutation("publishRoomChange"),
                  // The guard: whoever subscribes is asked whose room they want to watch.
                  Field.subscription("roomChanged")),
              LambdaFunction.VOTE,
              List.of(Field.mutation("vote"), Field.mutation("retractVote")),
              LambdaFunction.MATCH,
              List.of(
                  Field.query("getMyMatches"),
                  Field.mutation("publishUserMatch"),
                  // The guard: whoever subscribes is asked whose matches they want.
                  Field.subscription("userMatch")),
              LambdaFunction.USERNAME,
              List.of(Field.query("checkUsername"), Field.mutation("reserveUsername"))));

  private FieldFunctions() {}

  static Map<LambdaFunction, List<Field>> byFunction() {
    return new EnumMap<>(BY_FUNCTION);
  }

  /**
   * A field of a root type.
   *
   * @param type Query, Mutation or Subscription
   * @param name the field's name
   */
  record Field(String type, String name) {
    static Field query(String name) {
      return new Field("Query", name);
    }

    static Field mutation(String name) {
      return new Field("Mutation", name);
    }

    static Field subscription(String name) {
      return new Field("Subscription", name);
    }

    @Override
    public String toString() {
      return type + "." + name;
    }
  }
}
