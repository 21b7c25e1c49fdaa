package app.trinity.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/**
 * Answers some fields of the schema: on AWS those of one function.
 *
 * <p>Thread-safe: a resolver keeps no state of its own.
 */
public interface Resolver {
  /** The fields it answers, each as type and name: {@code Query.getRoom}. Never changes. */
  Set<String> fields();

  /**
   * Answers one field.
   *
   * @param event what is asked, and by whom
   * @return the field's value in the form of the schema, with every field of its type; JSON null
   *     where the schema allows it and there is nothing to show
   * @throws app.trinity.Refusal where the request is declined, {@code INVALID_INPUT} for a field
   *     that is none of {@link #fields()}
   * @throws app.trinity.InfrastructureFailure where something Trinity depends on failed
   */
  JsonNode resolve(ResolverEvent event);
}
