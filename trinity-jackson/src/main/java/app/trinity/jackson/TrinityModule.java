package app.trinity.jackson;

import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.module.SimpleDeserializers;
import com.fasterxml.jackson.databind.module.SimpleKeyDeserializers;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.module.SimpleSerializers;
import java.util.List;
import java.util.stream.Stream;

/**
 * Teaches Jackson the JSON of Trinity's values:
 *
 * <pre>{@code
 * JsonMapper mapper = JsonMapper.builder().addModule(new TrinityModule()).build();
 * String json = mapper.writeValueAsString(room);
 * Room same = mapper.readValue(json, Room.class);
 * }</pre>
 *
 * <p>{@code findAndAddModules()} finds it, too. The JSON does not depend on how the mapper is
 * configured otherwise.
 *
 * <p><b>Form.</b> Where {@code schema.graphql} has a type for a value, the JSON has that type's
 * fields, all of them and in their order; what the value lacks is null. An identifier is a string,
 * a title's id a number, a choice {@code true} or {@code false} ({@code "RETRACTED"} once it has
 * been taken back), a constant its name, genres an array of their numbers. What hosts and voters
 * ask for has the form of the schema's inputs. A value that the schema does not know ({@code
 * Roster}, {@code Profile}, …) is an object of its attributes. Identifiers can be the keys of a
 * map.
 *
 * <p>A value is written with what it knows itself. So a {@code mediaType} is written of a room's
 * titles, but not of a {@code Movie} alone or in a {@code Standing}; {@code host} of a room's
 * participants, but not of a {@code Participant} alone; and never how many titles somebody has
 * {@code voted} on.
 *
 * <p><b>Times.</b> As in the API, a time is written in UTC with milliseconds. {@link #lossless()}
 * writes the digits beyond them as well: for a store, which must read the very time it wrote.
 *
 * <p><b>Reading.</b> What was written is read as an equal value, except for what the API leaves
 * out: digits of times; of a {@code Recommendation} its strategy and its requests; of a {@code
 * Room} its history, so that all of its titles are read as its first deck, its rule as its first
 * rule, its host as its creator and its version as 1. Unknown fields are skipped, so that a reader
 * survives a newer writer. Missing and mistyped fields, and what breaks a value's own rules, are a
 * {@link com.fasterxml.jackson.databind.exc.MismatchedInputException} that says where and what is
 * expected; it never repeats what the JSON held. Nothing is coerced: {@code "12"} is not a number
 * and 1.5 is not 1.
 *
 * <p><b>Left out.</b> A {@code Board} has no form: it knows who refused what (rule VOTE-4). Neither
 * have what passes only between the engine and its stores.
 *
 * <p>Once it is registered, safe for use by several threads.
 */
public final class TrinityModule extends SimpleModule {
  private static final long serialVersionUID = 1L;

  /** Makes the module whose JSON is that of the API. */
  public TrinityModule() {
    this(Times.OF_THE_API);
  }

  private TrinityModule(Times times) {
    super("trinity");
    RoomForms rooms = new RoomForms(times);
    MatchForms matches = new MatchForms(times);
    AccountForms accounts = new AccountForms(times);
    VoteForms votes = new VoteForms(times, matches);

    SimpleSerializers serializers = new SimpleSerializers();
    SimpleDeserializers deserializers = new SimpleDeserializers();
    Stream.of(
            rooms.all(),
            RosterForms.all(),
            TitleForms.all(),
            votes.all(),
            matches.all(),
            accounts.all())
        .flatMap(List::stream)
        .forEach(form -> add(form, serializers, deserializers));
    setSerializers(serializers);
    setDeserializers(deserializers);

    SimpleSerializers keys = new SimpleSerializers();
    SimpleKeyDeserializers keyReaders = new SimpleKeyDeserializers();
    Key.ALL.forEach(key -> key.add(keys, keyReaders));
    setKeySerializers(keys);
    setKeyDeserializers(keyReaders);
  }

  /**
   * Makes the module for stores: the JSON is the API's but for times, which keep the digits beyond
   * milliseconds where they have any.
   */
  public static TrinityModule lossless() {
    return new TrinityModule(Times.IN_FULL);
  }

  private static <T> void add(
      Form<T> form, SimpleSerializers serializers, SimpleDeserializers deserializers) {
    JsonSerializer<T> serializer = new FormSerializer<>(form);
    serializers.addSerializer(form.type(), serializer);
    deserializers.addDeserializer(form.type(), new FormDeserializer<>(form));
  }
}
