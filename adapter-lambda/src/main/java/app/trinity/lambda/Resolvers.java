package app.trinity.lambda;

import app.trinity.core.Trinity;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * All fields of the schema, for whoever serves them from one process.
 *
 * <p>Thread-safe.
 */
public final class Resolvers implements Resolver {
  private final FieldMap fields;

  private Resolvers(FieldMap fields) {
    this.fields = fields;
  }

  /** Answers every field from an engine. */
  public static Resolvers of(Trinity trinity) {
    Map<String, Function<ResolverEvent, JsonNode>> methods = new HashMap<>();
    for (Resolver resolver : functions(trinity)) {
      resolver.fields().forEach(field -> methods.put(field, resolver::resolve));
    }
    return new Resolvers(new FieldMap(methods));
  }

  /** The functions that share the fields out among them; no field is answered by two. */
  static List<Resolver> functions(Trinity trinity) {
    return List.of(
        new RoomResolver(trinity),
        new VoteResolver(trinity),
        new MatchResolver(trinity),
        new UsernameResolver(trinity));
  }

  @Override
  public Set<String> fields() {
    return fields.fields();
  }

  @Override
  public JsonNode resolve(ResolverEvent event) {
    return fields.resolve(event);
  }
}
