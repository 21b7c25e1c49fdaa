package app.trinity.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.Refusal;
import app.trinity.testkit.Rule;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import org.jspecify.annotations.Nullable;

@Rule("ERRORS")
class ResolverProperties {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final Party PARTY = Party.begin();
  private static final AtomicLong HOSTS = new AtomicLong();

  /** Damage to one node of the arguments: the node is chosen by number, null drops it. */
  record Damage(int node, @Nullable JsonNode replacement) {}

  @Property(tries = 2000)
  @StatisticsReport(onFailureOnly = true)
  void damaged_arguments_are_answered_or_refused_and_nothing_else(
      @ForAll("fields") String field, @ForAll("damages") List<Damage> damages) {
    String host = "host-" + HOSTS.incrementAndGet();
    ObjectNode arguments = Requests.by(host, PARTY).get(field);
    boolean nothingToDamage = arguments.isEmpty();
    damages.forEach(damage -> apply(damage, arguments));

    String outcome;
    try {
      JsonNode answer = PARTY.resolve(Call.of(field, Asking.person(host), Asking.plain(arguments)));
      WireSchema.requireFit(field, answer);
      outcome = "answered";
    } catch (Refusal refusal) {
      assertThat(refusal.sentence()).hasSizeBetween(5, 200);
      outcome = "refused";
    }

    Statistics.collect(nothingToDamage ? "nothing to damage" : outcome);
    Statistics.coverage(
        coverage -> {
          coverage.check("answered").percentage(share -> share > 1);
          coverage.check("refused").percentage(share -> share > 10);
        });
  }

  @Provide
  Arbitrary<String> fields() {
    return Arbitraries.of(WireSchema.fields());
  }

  @Provide
  Arbitrary<List<Damage>> damages() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 1000), replacements().injectNull(0.2))
        .as(Damage::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(2);
  }

  private static Arbitrary<JsonNode> replacements() {
    Arbitrary<JsonNode> literals =
        Arbitraries.of(
            JSON.nullNode(),
            JSON.booleanNode(true),
            JSON.numberNode(0),
            JSON.numberNode(-1),
            JSON.numberNode(Integer.MIN_VALUE),
            JSON.numberNode(1L << 31),
            JSON.numberNode(1.5),
            JSON.numberNode(Double.NaN),
            JSON.numberNode(new BigInteger("9".repeat(400))),
            JSON.textNode(""),
            JSON.textNode("\u0000"),
            JSON.textNode("\ud800"),
            JSON.textNode("x".repeat(100_000)),
            JSON.arrayNode(),
            JSON.arrayNode().addNull(),
            JSON.arrayNode().add(28).add(28),
            JSON.objectNode(),
            JSON.objectNode().put("sub", "mallory"));
    return Arbitraries.oneOf(
        literals,
        Arbitraries.strings().ofMaxLength(40).map(JSON::textNode),
        Arbitraries.integers().map(JSON::numberNode),
        Arbitraries.integers().list().ofMaxSize(4).map(ResolverProperties::array));
  }

  private static JsonNode array(List<Integer> numbers) {
    ArrayNode array = JSON.arrayNode();
    numbers.forEach(array::add);
    return array;
  }

  private static void apply(Damage damage, ObjectNode arguments) {
    List<JsonPointer> places = new ArrayList<>();
    collect(arguments, JsonPointer.empty(), places);
    if (places.isEmpty()) {
      return;
    }
    JsonPointer place = places.get(damage.node() % places.size());
    JsonNode parent = arguments.at(place.head());
    if (parent instanceof ObjectNode object) {
      String name = place.last().getMatchingProperty();
      if (damage.replacement() == null) {
        object.remove(name);
      } else {
        object.set(name, damage.replacement().deepCopy());
      }
    } else if (parent instanceof ArrayNode array) {
      int index = place.last().getMatchingIndex();
      if (damage.replacement() == null) {
        array.remove(index);
      } else {
        array.set(index, damage.replacement().deepCopy());
      }
    }
  }

  private static void collect(JsonNode node, JsonPointer at, List<JsonPointer> into) {
    node.fieldNames()
        .forEachRemaining(
            name -> {
              into.add(at.appendProperty(name));
              collect(node.get(name), at.appendProperty(name), into);
            });
    for (int index = 0; node.isArray() && index < node.size(); index++) {
      into.add(at.appendIndex(index));
      collect(node.get(index), at.appendIndex(index), into);
    }
  }
}
