package app.trinity.api;

import app.trinity.Refusal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The arguments of a call, or the fields of an input object within them, by name. An explicit null
 * is the same as an absent argument. Every method refuses with {@code INVALID_INPUT} what is
 * missing or of another type, in a sentence that names the argument and never repeats its value.
 *
 * <p>Immutable and safe for use by several threads, as long as nobody changes the map it was made
 * from.
 */
public final class Arguments {
  private static final String OBJECT = "an object";
  private static final String TEXT = "a text";
  private static final String WHOLE_NUMBER = "a whole number";
  private static final String WHOLE_NUMBERS = "a list of whole numbers";
  private static final String TEXTS = "a list of texts";
  private static final String TRUTH = "true or false";

  private final Map<?, ?> values;

  private Arguments(Map<?, ?> values) {
    this.values = values;
  }

  /**
   * Wraps arguments.
   *
   * @param values maps, lists, strings, numbers, booleans and nulls by name; not copied
   */
  public static Arguments of(Map<String, ? extends @Nullable Object> values) {
    return new Arguments(values);
  }

  /** Returns an input object. */
  public Arguments input(String name) {
    return new Arguments(required(name, Map.class, OBJECT));
  }

  /** Returns an input object; empty where absent. */
  public Optional<Arguments> optionalInput(String name) {
    return Optional.ofNullable(optional(name, Map.class, OBJECT)).map(Arguments::new);
  }

  /** Returns a text, of any length and content. */
  public String text(String name) {
    return required(name, String.class, TEXT);
  }

  /** Returns a text, of any length and content; empty where absent. */
  public Optional<String> optionalText(String name) {
    return Optional.ofNullable(optional(name, String.class, TEXT));
  }

  /** Returns a whole number of 32 bits. */
  public int integer(String name) {
    return whole(name, required(name, Number.class, WHOLE_NUMBER), WHOLE_NUMBER);
  }

  /** Returns a whole number of 32 bits; empty where absent. */
  public OptionalInt optionalInteger(String name) {
    Number number = optional(name, Number.class, WHOLE_NUMBER);
    return number == null ? OptionalInt.empty() : OptionalInt.of(whole(name, number, WHOLE_NUMBER));
  }

  /** Returns true or false. */
  public boolean truth(String name) {
    return required(name, Boolean.class, TRUTH);
  }

  /** Returns true or false; empty where absent. */
  public Optional<Boolean> optionalTruth(String name) {
    return Optional.ofNullable(optional(name, Boolean.class, TRUTH));
  }

  /** Returns a list of whole numbers of 32 bits, none of them null. */
  public List<Integer> integers(String name) {
    List<Integer> integers = new ArrayList<>();
    for (Object element : required(name, List.class, WHOLE_NUMBERS)) {
      integers.add(whole(name, element, WHOLE_NUMBERS));
    }
    return integers;
  }

  /** Returns whole numbers of 32 bits; empty where there is no such argument, or null. */
  public Optional<List<Integer>> optionalIntegers(String name) {
    return values.get(name) == null ? Optional.empty() : Optional.of(integers(name));
  }

  /** Returns a list of texts, none of them null; empty where absent. */
  public List<String> texts(String name) {
    List<?> elements = optional(name, List.class, TEXTS);
    List<String> texts = new ArrayList<>();
    for (Object element : elements == null ? List.of() : elements) {
      if (!(element instanceof String text)) {
        throw unfit(name, TEXTS);
      }
      texts.add(text);
    }
    return texts;
  }

  /** Returns a constant of an enumeration, by its exact name. */
  public <E extends Enum<E>> E constant(String name, Class<E> type) {
    List<E> constants = Arrays.asList(type.getEnumConstants());
    String expected =
        constants.stream().map(Enum::name).collect(Collectors.joining(", ", "one of ", ""));
    String given = required(name, String.class, expected);
    return constants.stream()
        .filter(constant -> constant.name().equals(given))
        .findFirst()
        .orElseThrow(() -> unfit(name, expected));
  }

  private <T> T required(String name, Class<T> type, String expected) {
    T value = optional(name, type, expected);
    if (value == null) {
      throw Refusal.invalidInput("Give " + name + ": " + expected + ".");
    }
    return value;
  }

  private <T> @Nullable T optional(String name, Class<T> type, String expected) {
    Object value = values.get(name);
    if (value == null) {
      return null;
    }
    if (!type.isInstance(value)) {
      throw unfit(name, expected);
    }
    return type.cast(value);
  }

  private static int whole(String name, @Nullable Object number, String expected) {
    if (number instanceof Integer whole) {
      return whole;
    }
    if (number instanceof Long whole && whole.intValue() == whole) {
      return whole.intValue();
    }
    throw unfit(name, expected);
  }

  private static Refusal unfit(String name, String expected) {
    return Refusal.invalidInput("What is given as " + name + " must be " + expected + ".");
  }
}
