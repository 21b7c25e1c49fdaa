package app.trinity.jackson;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.io.IOException;

/** Reads values in their {@link Form}. Immutable. */
final class FormDeserializer<T> extends StdDeserializer<T> {
  private static final long serialVersionUID = 1L;

  private final Form<T> form;

  FormDeserializer(Form<T> form) {
    super(form.type());
    this.form = form;
  }

  @Override
  public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
    Piece whole = Piece.whole(context.readTree(parser));
    try {
      return whole.as(form);
    } catch (Misfit e) {
      throw MismatchedInputException.from(
          parser,
          form.type(),
          "This JSON is not a " + form.type().getSimpleName() + ". " + e.getMessage());
    }
  }
}
