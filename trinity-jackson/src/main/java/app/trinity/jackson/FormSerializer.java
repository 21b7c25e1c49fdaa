package app.trinity.jackson;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;

/** Writes values in their {@link Form}. Immutable. */
final class FormSerializer<T> extends StdSerializer<T> {
  private static final long serialVersionUID = 1L;

  private final Form<T> form;

  FormSerializer(Form<T> form) {
    super(form.type());
    this.form = form;
  }

  @Override
  public void serialize(T value, JsonGenerator json, SerializerProvider provider)
      throws IOException {
    form.write(json, value);
  }
}
