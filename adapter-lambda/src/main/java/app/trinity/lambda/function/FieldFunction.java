package app.trinity.lambda.function;

import app.trinity.Refusal;
import app.trinity.lambda.ErrorAnswer;
import app.trinity.lambda.Resolver;
import app.trinity.lambda.ResolverEvent;
import app.trinity.lambda.log.Entry;
import app.trinity.lambda.log.Journal;
import app.trinity.spi.IdSource;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/**
 * What a function does with AppSync's contexts: one context, answered with the field's value or an
 * exception; or, with batching, a list of them, answered with a list of the same order, each
 * element with a failure of its own.
 *
 * <p>The pass-through resolver asks for {@code typedResult}: then nothing is thrown, and the answer
 * is {@code {"data": …}} or {@code {"error": {"type", "message"}}}.
 *
 * <p>Thread-safe.
 */
final class FieldFunction {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final String UNKNOWN = "unknown";

  private final Resolver resolver;
  private final Journal journal;
  private final Failing failing;

  FieldFunction(Resolver resolver, Journal journal, IdSource references) {
    this.resolver = resolver;
    this.journal = journal;
    this.failing = new Failing(references);
  }

  /** What came of one context: a value, or else an error. */
  private record Outcome(@Nullable JsonNode value, @Nullable ErrorAnswer error) {}

  void handle(InputStream in, OutputStream out, String requestId) throws IOException {
    JsonNode event;
    try {
      event = Events.read(in);
    } catch (Refusal unreadable) {
      throw failing.exception(unreadable, journal.begin(UNKNOWN, requestId));
    }
    Events.write(event.isArray() ? batch(event, requestId) : single(event, requestId), out);
  }

  private JsonNode single(JsonNode event, String requestId) {
    Outcome outcome = resolve(event, requestId);
    if (isTyped(event)) {
      return typed(outcome);
    }
    if (outcome.error() != null) {
      throw failing.exception(outcome.error());
    }
    return valueOf(outcome);
  }

  private ArrayNode batch(JsonNode events, String requestId) {
    ArrayNode answers = JSON.arrayNode(events.size());
    for (JsonNode event : events) {
      Outcome outcome = resolve(event, requestId);
      ObjectNode answer = answers.addObject();
      if (isTyped(event)) {
        answer.set("data", typed(outcome));
      } else if (outcome.error() != null) {
        answer
            .putNull("data")
            .put("errorMessage", outcome.error().sentence())
            .put("errorType", outcome.error().code().name());
      } else {
        answer.set("data", valueOf(outcome));
      }
    }
    return answers;
  }

  private static boolean isTyped(JsonNode event) {
    return event.path("typedResult").asBoolean(false);
  }

  private static ObjectNode typed(Outcome outcome) {
    ObjectNode answer = JSON.objectNode();
    if (outcome.error() == null) {
      return answer.set("data", valueOf(outcome));
    }
    answer
        .putObject("error")
        .put("type", outcome.error().code().name())
        .put("message", outcome.error().sentence());
    return answer;
  }

  private static JsonNode valueOf(Outcome outcome) {
    return outcome.value() == null ? JSON.nullNode() : outcome.value();
  }

  private Outcome resolve(JsonNode event, String requestId) {
    Entry entry = journal.begin(operation(event), requestId);
    try {
      ResolverEvent context = ResolverEvent.read(event);
      context.caller().person().ifPresent(user -> entry.user(user.value()));
      JsonNode value = resolver.resolve(context);
      entry.succeeded();
      return new Outcome(value, null);
    } catch (RuntimeException | StackOverflowError e) {
      return new Outcome(null, failing.answer(e, entry));
    }
  }

  /** A name of the schema's, or none: what a caller made up is no name of a metric. */
  private String operation(JsonNode event) {
    JsonNode info = event.path("info");
    String field = info.path("fieldName").asText();
    return resolver.fields().contains(info.path("parentTypeName").asText() + "." + field)
        ? field
        : UNKNOWN;
  }
}
