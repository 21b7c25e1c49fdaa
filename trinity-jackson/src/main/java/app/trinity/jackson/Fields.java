package app.trinity.jackson;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Collection;
import java.util.Optional;

/** The fields of an object that is being written, in the order in which they are put. */
final class Fields {
  private final JsonGenerator json;

  Fields(JsonGenerator json) {
    this.json = json;
  }

  <T> Fields put(String name, Form<T> form, T value) throws IOException {
    json.writeFieldName(name);
    form.write(json, value);
    return this;
  }

  /** Puts null where there is no value. */
  <T> Fields put(String name, Form<T> form, Optional<T> value) throws IOException {
    if (value.isPresent()) {
      return put(name, form, value.get());
    }
    json.writeNullField(name);
    return this;
  }

  <T> Fields putAll(String name, Form<T> form, Collection<? extends T> values) throws IOException {
    json.writeArrayFieldStart(name);
    for (T value : values) {
      form.write(json, value);
    }
    json.writeEndArray();
    return this;
  }
}
