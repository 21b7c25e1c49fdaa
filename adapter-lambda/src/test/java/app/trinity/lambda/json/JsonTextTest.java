package app.trinity.lambda.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** An ObjectMapper of Jackson's is what {@link JsonText} is held to. */
class JsonTextTest {
  private static final JsonMapper JACKSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  @Property
  void writes_what_jackson_writes(@ForAll("documents") JsonNode document) throws IOException {
    assertThat(JsonText.write(document)).isEqualTo(JACKSON.writeValueAsBytes(document));
  }

  @Property
  void reads_what_jackson_reads(@ForAll("documents") JsonNode document) throws IOException {
    byte[] text = JACKSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(document);

    assertThat(JsonText.read(text)).isEqualTo(JACKSON.readTree(text));
  }

  @Property
  void reads_and_refuses_damaged_text_as_jackson_does(
      @ForAll("documents") JsonNode document,
      @ForAll byte other,
      @ForAll @IntRange(max = 200) int at)
      throws IOException {
    byte[] text = JACKSON.writeValueAsBytes(document);
    text[at % text.length] = other;

    assertThat(outcome(() -> JsonText.read(text))).isEqualTo(outcome(() -> JACKSON.readTree(text)));
  }

  @Property
  void reads_and_refuses_any_bytes_as_jackson_does(@ForAll byte[] text) {
    assertThat(outcome(() -> JsonText.read(text))).isEqualTo(outcome(() -> JACKSON.readTree(text)));
  }

  @Test
  void nothing_is_missing() throws IOException {
    assertThat(JsonText.read(new byte[0])).isEqualTo(MissingNode.getInstance());
    assertThat(JsonText.read(bytes(" \n"))).isEqualTo(MissingNode.getInstance());
  }

  @Test
  void one_document_is_all_there_may_be() {
    for (String text : List.of("{} {}", "1 2", "{}]", "[1],")) {
      assertThatThrownBy(() -> JsonText.read(bytes(text))).isInstanceOf(JacksonException.class);
    }
  }

  @Test
  void of_two_properties_of_one_name_the_last_counts() throws IOException {
    assertThat(JsonText.read(bytes("{\"a\":1,\"a\":2}"))).isEqualTo(NODES.objectNode().put("a", 2));
  }

  @Test
  void what_goes_too_deep_is_refused() {
    assertThatThrownBy(() -> JsonText.read(bytes("[".repeat(100_000))))
        .isInstanceOf(JacksonException.class);
  }

  @Test
  void what_json_has_no_word_for_is_not_written() {
    assertThatThrownBy(() -> JsonText.write(NODES.arrayNode().add(NODES.binaryNode(new byte[1]))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> JsonText.write(MissingNode.getInstance()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** What was read; empty for a refusal. */
  private static Optional<JsonNode> outcome(Callable<JsonNode> reading) {
    try {
      return Optional.of(reading.call());
    } catch (IOException e) {
      return Optional.empty();
    } catch (Exception e) {
      throw new AssertionError("neither read nor refused", e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Provide
  Arbitrary<JsonNode> documents() {
    return nodes(3);
  }

  private static Arbitrary<JsonNode> nodes(int depth) {
    Arbitrary<JsonNode> leaves =
        Arbitraries.oneOf(
            Arbitraries.strings().ofMaxLength(20).map(NODES::textNode),
            Arbitraries.integers().map(NODES::numberNode),
            Arbitraries.longs().map(NODES::numberNode),
            Arbitraries.bigIntegers()
                .between(BigInteger.TEN.pow(30).negate(), BigInteger.TEN.pow(30))
                .map(NODES::numberNode),
            Arbitraries.doubles().map(NODES::numberNode),
            Arbitraries.floats().map(NODES::numberNode),
            Arbitraries.bigDecimals()
                .between(BigDecimal.TEN.pow(20).negate(), BigDecimal.TEN.pow(20))
                .ofScale(5)
                .map(NODES::numberNode),
            Arbitraries.of(true, false).map(NODES::booleanNode),
            Arbitraries.just(NODES.nullNode()));
    if (depth == 0) {
      return leaves;
    }
    Arbitrary<JsonNode> arrays =
        nodes(depth - 1).list().ofMaxSize(4).map(elements -> NODES.arrayNode().addAll(elements));
    Arbitrary<JsonNode> objects =
        Combinators.combine(
                Arbitraries.strings().ofMaxLength(8).list().ofMaxSize(4),
                nodes(depth - 1).list().ofSize(4))
            .as(JsonTextTest::object);
    return Arbitraries.frequencyOf(Tuple.of(2, leaves), Tuple.of(1, arrays), Tuple.of(2, objects));
  }

  private static JsonNode object(List<String> names, List<JsonNode> values) {
    Map<String, JsonNode> properties = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      properties.put(names.get(i), values.get(i));
    }
    return NODES.objectNode().setAll(properties);
  }
}
