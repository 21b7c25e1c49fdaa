package app.trinity.jackson;

import app.trinity.Refusal;
import app.trinity.account.UserId;
import app.trinity.discovery.MovieId;
import app.trinity.match.MatchId;
import app.trinity.room.RoomCode;
import app.trinity.room.RoomId;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.module.SimpleKeyDeserializers;
import com.fasterxml.jackson.databind.module.SimpleSerializers;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;

/**
 * An identifier as the key of a map: its text.
 *
 * @param type the identifier's type
 * @param reader reads it; refuses what cannot be one
 */
record Key<T>(Class<T> type, Function<String, T> reader) {
  static final List<Key<?>> ALL =
      List.of(
          new Key<>(RoomId.class, RoomId::of),
          new Key<>(RoomCode.class, RoomCode::of),
          new Key<>(UserId.class, UserId::of),
          new Key<>(MovieId.class, text -> MovieId.of(Integer.parseInt(text))),
          new Key<>(MatchId.class, MatchId::of));

  void add(SimpleSerializers serializers, SimpleKeyDeserializers deserializers) {
    serializers.addSerializer(type, new Serializer<>());
    deserializers.addDeserializer(type, new Deserializer());
  }

  private static final class Serializer<T> extends JsonSerializer<T> {
    @Override
    public void serialize(T key, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      json.writeFieldName(key.toString());
    }
  }

  private final class Deserializer extends KeyDeserializer {
    @Override
    public Object deserializeKey(String key, DeserializationContext context) throws IOException {
      try {
        return reader.apply(key);
      } catch (Refusal e) {
        throw misfit(context, e.sentence());
      } catch (NumberFormatException e) {
        throw misfit(context, "must be a whole number of 32 bits.");
      }
    }

    private MismatchedInputException misfit(DeserializationContext context, String problem) {
      return MismatchedInputException.from(
          context.getParser(), type, "A key is not a " + type.getSimpleName() + ": " + problem);
    }
  }
}
