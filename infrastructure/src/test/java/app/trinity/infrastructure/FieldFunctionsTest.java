package app.trinity.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.api.Resolver;
import app.trinity.core.Trinity;
import app.trinity.infrastructure.FieldFunctions.Field;
import app.trinity.inmemory.InMemoryStores;
import app.trinity.lambda.function.LambdaFunction;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class FieldFunctionsTest {
  @Test
  void every_field_goes_to_the_function_whose_resolver_answers_it() {
    Trinity engine =
        Trinity.builder()
            .stores(InMemoryStores.create())
            .recommendations(request -> null)
            .publisher((user, match) -> {})
            .build();
    Map<LambdaFunction, Resolver> resolvers =
        Map.of(
            LambdaFunction.ROOM,
                Resolver.rooms(engine.rooms())
                    .and(Resolver.changes(engine.rooms(), engine.announcements())),
            LambdaFunction.VOTE, Resolver.votes(engine.voting()),
            LambdaFunction.MATCH, Resolver.matches(engine.matches(), engine.announcements()),
            LambdaFunction.USERNAME, Resolver.usernames(engine.usernames()));

    Map<String, LambdaFunction> answering = new TreeMap<>();
    resolvers.forEach(
        (function, resolver) -> resolver.fields().forEach(field -> answering.put(field, function)));
    Map<String, LambdaFunction> deployed = new TreeMap<>();
    FieldFunctions.byFunction()
        .forEach(
            (function, fields) ->
                fields.forEach((Field field) -> deployed.put(field.toString(), function)));

    assertThat(deployed).isEqualTo(answering);
  }
}
