package app.trinity.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.trinity.Refusal;
import app.trinity.RefusalCode;
import app.trinity.testkit.Rule;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.Type;
import graphql.language.TypeName;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What holds for the request of any field; the schema says which fields and arguments there are.
 */
@Rule("ERRORS")
class RequestTest {
  /** The fields of a match that the store knows better: they are not read at all. */
  private static final Set<String> UNREAD =
      Set.of("title", "posterPath", "matchedUsers", "timestamp");

  private final Party party = Party.begin();
  private final Map<String, ObjectNode> requests = Requests.by("ada", party);

  /** An argument, or a field of an input within one. */
  record Argument(String field, String parent, String name, Type<?> type) {
    boolean isRequired() {
      return type instanceof NonNullType;
    }

    ObjectNode in(ObjectNode arguments) {
      return (ObjectNode) arguments.at(parent);
    }

    @Override
    public String toString() {
      return field + parent + "/" + name;
    }
  }

  static Set<String> fields() {
    return WireSchema.fields();
  }

  static Stream<Argument> arguments() {
    return fields().stream()
        .flatMap(field -> within(field, "", WireSchema.field(field).getInputValueDefinitions()));
  }

  private static Stream<Argument> within(
      String field, String parent, List<InputValueDefinition> definitions) {
    return definitions.stream()
        .flatMap(
            definition -> {
              String name = definition.getName();
              InputObjectTypeDefinition input =
                  WireSchema.TYPES.getTypeOrNull(
                      WireSchema.innermost(definition.getType()), InputObjectTypeDefinition.class);
              return Stream.concat(
                  Stream.of(new Argument(field, parent, name, definition.getType())),
                  input == null
                      ? Stream.empty()
                      : within(field, parent + "/" + name, input.getInputValueDefinitions()));
            });
  }

  static Stream<Argument> requiredArguments() {
    return arguments().filter(Argument::isRequired);
  }

  static Stream<Argument> optionalArguments() {
    // A rule AT_LEAST cannot do without its number.
    return arguments()
        .filter(argument -> !argument.isRequired() && !argument.name().equals("atLeast"));
  }

  static Stream<Argument> readArguments() {
    return arguments().filter(argument -> !UNREAD.contains(argument.name()));
  }

  @ParameterizedTest
  @MethodSource("fields")
  void a_person_is_answered(String field) {
    assertThat(party.ask("ada", field, requests.get(field))).isNotNull();
  }

  @ParameterizedTest
  @MethodSource("fields")
  void nobody_is_answered_who_is_not_known(String field) {
    assertThat(party.refusal(Caller.nobody(), field, requests.get(field)))
        .isEqualTo(RefusalCode.UNAUTHENTICATED);
    assertThat(party.refusal(Caller.nobody(), field, Asking.none()))
        .isEqualTo(RefusalCode.UNAUTHENTICATED);
  }

  @ParameterizedTest
  @MethodSource("fields")
  void a_backend_is_answered_where_the_schema_lets_it_ask(String field) {
    if (WireSchema.field(field).hasDirective("aws_iam")) {
      assertThat(party.ask(Caller.backend(), field, requests.get(field))).isNotNull();
    } else {
      assertThat(party.refusal(Caller.backend(), field, requests.get(field)))
          .isEqualTo(RefusalCode.FORBIDDEN);
    }
  }

  @ParameterizedTest
  @MethodSource("requiredArguments")
  void a_required_argument_is_asked_for_by_its_name(Argument argument) {
    assertRefused(argument, parent -> parent.remove(argument.name()));
    assertRefused(argument, parent -> parent.putNull(argument.name()));
  }

  @ParameterizedTest
  @MethodSource("optionalArguments")
  void an_explicit_null_is_like_an_absent_argument(Argument argument) {
    ObjectNode absent = requests.get(argument.field()).deepCopy();
    argument.in(absent).remove(argument.name());
    ObjectNode explicit = requests.get(argument.field()).deepCopy();
    argument.in(explicit).putNull(argument.name());

    JsonNode answer = party.ask("ada", argument.field(), absent);

    assertThat(party.ask("ada", argument.field(), explicit)).isNotNull().hasSameSizeAs(answer);
  }

  @ParameterizedTest
  @MethodSource("readArguments")
  void a_value_of_another_type_is_refused_by_the_arguments_name(Argument argument) {
    ArrayNode values =
        (ArrayNode)
            Asking.json(
                    """
                    {'values': [true, 1, 1.5, 2147483648, -2147483649, 1e999, 'MOVIES', [], [null],
                                [[1]], {}]}
                    """)
                .get("values");
    for (JsonNode value : values) {
      if (!fits(argument.type(), value)) {
        assertRefused(argument, parent -> parent.set(argument.name(), value));
      }
    }
  }

  @Test
  void a_field_of_nobody_is_refused() {
    for (String field : List.of("Query.vote", "Query.getUser", "Room.participants", ".")) {
      Call call = Call.of(field, Asking.person("ada"), Map.of());
      assertThat(catchThrowableOfType(Refusal.class, () -> party.resolve(call)).code())
          .isEqualTo(RefusalCode.INVALID_INPUT);
    }
  }

  private void assertRefused(Argument argument, Consumer<ObjectNode> damage) {
    ObjectNode arguments = requests.get(argument.field()).deepCopy();
    damage.accept(argument.in(arguments));
    Refusal refusal =
        catchThrowableOfType(Refusal.class, () -> party.ask("ada", argument.field(), arguments));

    assertThat(refusal).as("%s in %s", argument, arguments).isNotNull();
    assertThat(refusal.code()).isEqualTo(RefusalCode.INVALID_INPUT);
    assertThat(refusal.sentence()).contains(argument.name()).doesNotContain("MOVIES");
  }

  /** Whether a value has the type of an argument, though it may still be refused for what it is. */
  private static boolean fits(Type<?> type, JsonNode value) {
    if (type instanceof NonNullType required) {
      return !value.isNull() && fits(required.getType(), value);
    }
    if (type instanceof ListType list) {
      return value.isArray()
          && Stream.iterate(0, index -> index < value.size(), index -> index + 1)
              .allMatch(index -> fits(list.getType(), value.get(index)));
    }
    return switch (((TypeName) type).getName()) {
      case "ID", "String" -> value.isTextual();
      case "Boolean" -> value.isBoolean();
      case "Int" -> value.isIntegralNumber() && value.canConvertToInt();
      case "MediaType", "MatchRuleKind" -> false;
      default -> value.isObject();
    };
  }
}
