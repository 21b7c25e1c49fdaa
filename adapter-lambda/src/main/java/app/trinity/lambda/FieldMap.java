package app.trinity.lambda;

import app.trinity.Refusal;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Which method answers which field. */
final class FieldMap implements Resolver {
  private final Map<String, Function<ResolverEvent, JsonNode>> methods;

  FieldMap(Map<String, Function<ResolverEvent, JsonNode>> methods) {
    this.methods = Map.copyOf(methods);
  }

  @Override
  public Set<String> fields() {
    return methods.keySet();
  }

  @Override
  public JsonNode resolve(ResolverEvent event) {
    Function<ResolverEvent, JsonNode> method = methods.get(event.field());
    if (method == null) {
      throw Refusal.invalidInput("The field that the request names is not answered here.");
    }
    return method.apply(event);
  }
}
