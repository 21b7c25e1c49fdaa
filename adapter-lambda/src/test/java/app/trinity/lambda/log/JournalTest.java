package app.trinity.lambda.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class JournalTest {
  private static final Instant NOW = Instant.parse("2026-03-01T20:00:00Z");

  private final List<byte[]> lines = new ArrayList<>();
  private final AtomicLong nanos = new AtomicLong();
  private final Journal journal =
      new Journal("VoteHandler", InstantSource.fixed(NOW), nanos::get, lines::add);

  private JsonNode line(int number) throws IOException {
    assertThat(new String(lines.get(number), StandardCharsets.UTF_8))
        .endsWith("}\n")
        .containsOnlyOnce("\n");
    return new ObjectMapper().readTree(lines.get(number));
  }

  @Test
  void an_operation_is_one_line_that_counts_it_too() throws IOException {
    Entry entry = journal.begin("vote", "r-1");
    entry.user("ada");
    nanos.addAndGet(7_900_000);
    entry.succeeded();

    assertThat(line(0))
        .isEqualTo(
            new ObjectMapper()
                .readTree(
                    """
                    {"timestamp":"2026-03-01T20:00:00Z","level":"INFO","message":"vote: ok",
                     "service":"VoteHandler","userId":"ada","requestId":"r-1","durationMs":7,
                     "coldStart":true,"operation":"vote","outcome":"ok","Invocations":1,
                     "_aws":{"Timestamp":1772395200000,"CloudWatchMetrics":[{"Namespace":"Trinity",
                       "Dimensions":[["service","operation","outcome"]],
                       "Metrics":[{"Name":"Invocations","Unit":"Count"}]}]}}
                    """));
  }

  @Test
  void a_failure_is_an_error_told_whole_under_its_reference() throws IOException {
    Entry entry = journal.begin("vote", "r-1");
    entry.keep("ABCDE", new IllegalStateException("line\nbreak"));
    entry.failed();

    assertThat(line(0).path("level").asText()).isEqualTo("ERROR");
    assertThat(line(0).path("outcome").asText()).isEqualTo("failed");
    assertThat(line(0).path("reference").asText()).isEqualTo("ABCDE");
    assertThat(line(0).path("stackTrace").asText()).contains("line\nbreak", "JournalTest");
  }

  @Test
  void only_the_first_operation_of_a_process_met_a_cold_start() throws IOException {
    journal.begin("vote", "r-1").refused("BUSY");
    journal.begin("vote", "r-2").succeeded();

    assertThat(line(0).path("coldStart").booleanValue()).isTrue();
    assertThat(line(0).path("outcome").asText()).isEqualTo("BUSY");
    assertThat(line(1).path("coldStart").booleanValue()).isFalse();
  }

  @Test
  void a_count_has_the_dimensions_it_is_given_and_the_service() throws IOException {
    journal.count("DeckSize", 50, Map.of("strategy", "ALL"));

    assertThat(line(0).at("/_aws/CloudWatchMetrics/0/Dimensions/0").toString())
        .isEqualTo("[\"service\",\"strategy\"]");
    assertThat(line(0).path("DeckSize").intValue()).isEqualTo(50);
    assertThat(line(0).path("strategy").asText()).isEqualTo("ALL");
  }
}
