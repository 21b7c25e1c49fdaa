package app.trinity.dynamodb.development;

import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.testkit.FixedClock;
import app.trinity.testkit.Rule;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Record;

/** How a stream is read: its shards in their order, its records whatever befalls them. */
@Rule({"MATCH-4", "MATCH-7"})
class StreamReaderTest {
  private static final int MOST_TRIES = 4;
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

  private final FixedClock clock = FixedClock.at(Instant.EPOCH);
  private final ScriptedStream stream = new ScriptedStream();
  private final List<String> tried = new ArrayList<>();
  private final List<String> done = new ArrayList<>();
  private final List<String> parked = new ArrayList<>();
  private final Set<String> poisoned = new HashSet<>();
  private final StreamReader reader =
      new StreamReader(
          stream,
          ScriptedStream.ARN,
          this::work,
          new RecordRetries(
              clock,
              MOST_TRIES,
              FIRST_PAUSE,
              record -> parked.add(record.dynamodb().sequenceNumber())));

  private Optional<String> work(List<Record> records) {
    for (Record record : records) {
      tried.add(record.dynamodb().sequenceNumber());
      if (poisoned.contains(record.dynamodb().sequenceNumber())) {
        return Optional.of(record.dynamodb().sequenceNumber());
      }
      done.add(record.dynamodb().sequenceNumber());
    }
    return Optional.empty();
  }

  private String insert(String shard) {
    return stream.insert(shard, Map.of("id", AttributeValue.fromS("row")));
  }

  private void readToTheEnd() {
    while (reader.advance()) {
      clock.turn(RecordRetries.LONGEST_PAUSE);
    }
  }

  @Nested
  class A_record_that_fails {
    @Test
    void is_parked_after_so_many_tries_and_those_behind_it_go_on() {
      stream.shard("only", null);
      String first = insert("only");
      String bad = insert("only");
      String last = insert("only");
      poisoned.add(bad);

      readToTheEnd();

      assertThat(parked).containsExactly(bad);
      assertThat(done).containsExactly(first, last);
      assertThat(tried.stream().filter(bad::equals)).hasSize(MOST_TRIES);
    }

    @Test
    void holds_up_those_behind_it_until_then_and_no_other_shard() {
      stream.shard("held", null).shard("free", null);
      String bad = insert("held");
      String behind = insert("held");
      String free = insert("free");
      poisoned.add(bad);

      assertThat(reader.advance()).isTrue();

      assertThat(done).containsExactly(free).doesNotContain(behind);
    }

    @Test
    void is_tried_again_after_pauses_that_double() {
      stream.shard("only", null);
      poisoned.add(insert("only"));
      List<Integer> triesBySecond = new ArrayList<>();
      for (int second = 0; second < 8; second++) {
        reader.advance();
        triesBySecond.add(tried.size());
        clock.turn(Duration.ofSeconds(1));
      }

      assertThat(triesBySecond).containsExactly(1, 2, 2, 3, 3, 3, 3, 4);
    }

    @Test
    void that_heals_in_time_is_not_parked_and_nothing_is_done_twice() {
      stream.shard("only", null);
      String first = insert("only");
      String second = insert("only");
      poisoned.add(second);
      reader.advance();
      poisoned.clear();
      clock.turn(FIRST_PAUSE);

      readToTheEnd();

      assertThat(done).containsExactly(first, second);
      assertThat(parked).isEmpty();
    }

    @Test
    void that_is_poisoned_like_its_neighbour_is_parked_after_it() {
      stream.shard("only", null);
      String bad = insert("only");
      String worse = insert("only");
      String good = insert("only");
      poisoned.addAll(List.of(bad, worse));

      readToTheEnd();

      assertThat(parked).containsExactly(bad, worse);
      assertThat(done).containsExactly(good);
    }
  }

  @Nested
  class A_shard {
    @Test
    void is_read_when_its_parent_has_been_read_to_its_end() {
      // Listed before its parent, as it may be.
      stream.shard("child", "parent").shard("parent", null);
      String late = insert("child");
      String early = insert("parent");
      reader.advance();
      assertThat(done).containsExactly(early);
      String last = insert("parent");
      stream.close("parent");

      readToTheEnd();

      assertThat(done).containsExactly(early, last, late);
    }

    @Test
    void waits_for_what_of_its_parent_is_tried_again() {
      stream.shard("parent", null).shard("child", "parent");
      String early = insert("parent");
      String late = insert("child");
      stream.close("parent");
      poisoned.add(early);
      reader.advance();
      reader.advance();
      assertThat(done).isEmpty();
      poisoned.clear();
      clock.turn(FIRST_PAUSE);

      readToTheEnd();

      assertThat(done).containsExactly(early, late);
    }

    @Test
    void whose_parent_is_too_old_to_be_read_is_read() {
      stream.shard("parent", null).shard("child", "parent");
      insert("parent");
      String late = insert("child");
      stream.forget("parent");

      readToTheEnd();

      assertThat(done).containsExactly(late);
    }

    @Test
    void that_appears_later_is_read_too() {
      stream.shard("first", null);
      String early = insert("first");
      readToTheEnd();
      stream.close("first");
      stream.shard("second", "first");
      String late = insert("second");

      readToTheEnd();
      readToTheEnd();

      assertThat(done).containsExactly(early, late);
    }
  }

  @Nested
  class An_iterator {
    @Test
    void that_has_expired_is_opened_again_behind_the_last_record() {
      stream.shard("only", null);
      String early = insert("only");
      readToTheEnd();
      stream.expireIterators();
      String late = insert("only");

      readToTheEnd();
      readToTheEnd();

      assertThat(done).containsExactly(early, late);
    }

    @Test
    void that_has_expired_before_anything_was_read_begins_at_the_beginning() {
      stream.shard("only", null);
      readToTheEnd();
      stream.expireIterators();
      String late = insert("only");

      readToTheEnd();
      readToTheEnd();

      assertThat(done).containsExactly(late);
    }

    @Test
    void to_what_is_too_old_begins_with_what_is_left() {
      stream.shard("only", null);
      String early = insert("only");
      readToTheEnd();
      insert("only");
      insert("only");
      String late = insert("only");
      stream.trim("only", 3);

      readToTheEnd();
      readToTheEnd();

      assertThat(done).containsExactly(early, late);
    }
  }
}
