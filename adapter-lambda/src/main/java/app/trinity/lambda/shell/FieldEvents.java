package app.trinity.lambda.shell;

import app.trinity.Refusal;
import app.trinity.api.Call;
import app.trinity.api.ErrorAnswer;
import app.trinity.api.Resolver;
import app.trinity.lambda.log.Entry;
import app.trinity.lambda.log.Journal;
import app.trinity.spi.IdSource;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
final class FieldEvents {
  private static final String UNKNOWN = "unknown";

  private final Resolver resolver;
  private final Journal journal;
  private final Failing failing;

  FieldEvents(Resolver resolver, Journal journal, IdSource references) {
    this.resolver = resolver;
    this.journal = journal;
    this.failing = new Failing(references);
  }

  /** What came of one context: a value, or else an error. */
  private record Outcome(@Nullable Object value, @Nullable ErrorAnswer error) {}

  void handle(InputStream in, OutputStream out, String requestId) throws IOException {
    JsonNode event;
    try {
      event = Events.read(in);
    } catch (Refusal unreadable) {
      throw failing.exception(unreadable, journal.begin(UNKNOWN, requestId));
    }
    Events.write(event.isArray() ? batch(event, requestId) : single(event, requestId), out);
  }

  private @Nullable Object single(JsonNode event, String requestId) {
    Outcome outcome = resolve(event, requestId);
    if (isTyped(event)) {
      return typed(outcome);
    }
    if (outcome.error() != null) {
      throw failing.exception(outcome.error());
    }
    return outcome.value();
  }

  private List<Object> batch(JsonNode events, String requestId) {
    List<Object> answers = new ArrayList<>(events.size());
    for (JsonNode event : events) {
      Outcome outcome = resolve(event, requestId);
      Map<String, @Nullable Object> answer = new LinkedHashMap<>();
      if (isTyped(event)) {
        answer.put("data", typed(outcome));
      } else if (outcome.error() != null) {
        answer.put("data", null);
        answer.put("errorMessage", outcome.error().sentence());
        answer.put("errorType", outcome.error().code().name());
      } else {
        answer.put("data", outcome.value());
      }
      answers.add(answer);
    }
    return answers;
  }

  private static boolean isTyped(JsonNode event) {
    return event.path("typedResult").asBoolean(false);
  }

  private static Map<String, @Nullable Object> typed(Outcome outcome) {
    Map<String, @Nullable Object> answer = new LinkedHashMap<>();
    ErrorAnswer error = outcome.error();
    if (error == null) {
      answer.put("data", outcome.value());
    } else {
      answer.put("error", Map.of("type", error.code().name(), "message", error.sentence()));
    }
    return answer;
  }

  private Outcome resolve(JsonNode event, String requestId) {
    Entry entry = journal.begin(operation(event), requestId);
    try {
      Call call = AppSyncEvent.read(event);
      call.caller().person().ifPresent(user -> entry.user(user.value()));
      Object value = resolver.resolve(call);
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
