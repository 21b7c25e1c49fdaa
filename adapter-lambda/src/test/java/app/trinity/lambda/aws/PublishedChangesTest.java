package app.trinity.lambda.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.trinity.InfrastructureFailure;
import app.trinity.InfrastructureFailure.Effect;
import app.trinity.lambda.json.JsonText;
import app.trinity.lambda.log.Journal;
import app.trinity.room.RoomChange;
import app.trinity.room.RoomChangeKind;
import app.trinity.room.RoomId;
import app.trinity.testkit.Rule;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How changes of rooms are told to AppSync, and what is done when it does not take them. */
@Rule("ROOM-13")
class PublishedChangesTest {
  private static final String ACCEPTED =
      "{\"data\":{\"publishRoomChange\":{\"roomId\":\"room\",\"kind\":\"RULE\"}}}";
  private static final RoomChange CHANGE = RoomChange.of(RoomId.of("room"), RoomChangeKind.RULE, 7);

  /** More than are made: the JDK's client may send a request again by itself. */
  private static final int ATTEMPTS = 5;

  private final AnsweringService appSync;
  private final List<String> counted = new CopyOnWriteArrayList<>();
  private final AppSyncPublisher publisher;

  PublishedChangesTest() throws IOException {
    appSync = new AnsweringService(ACCEPTED);
    publisher =
        new AppSyncPublisher(
            AnsweringService.calls(),
            appSync.address(),
            AnsweringService.persistence(ATTEMPTS),
            new Journal("stream", Clock.systemUTC(), System::nanoTime, this::count));
  }

  private void count(byte[] line) {
    try {
      counted.add(JsonText.read(line).path("message").asText());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @AfterEach
  void close() {
    appSync.close();
  }

  private static String error(String type) {
    return "{\"data\":{\"publishRoomChange\":null},\"errors\":[{\"errorType\":\"" + type + "\"}]}";
  }

  private void assertFails(Effect effect) {
    assertThatThrownBy(() -> publisher.publish(CHANGE))
        .isInstanceOfSatisfying(
            InfrastructureFailure.class, e -> assertThat(e.effect()).isEqualTo(effect));
    assertThat(counted).contains("PublishFailures").doesNotContain("RoomChangesPublished");
  }

  @Test
  void a_change_is_one_mutation_that_names_the_room_and_the_kind() {
    publisher.publish(CHANGE);

    assertThat(appSync.asked()).hasSize(1);
    JsonNode asked = appSync.asked().get(0);
    assertThat(asked.at("/variables/input").toString())
        .isEqualTo("{\"roomId\":\"room\",\"kind\":\"RULE\"}");
    assertThat(asked.path("query").asText())
        .contains("publishRoomChange(input: $input) { roomId kind room {")
        .contains("participants { userId username displayName host voted }")
        .contains("matchRule { kind atLeast name }", "exhausted", "hostId")
        .doesNotContain("candidates");
    assertThat(counted).containsExactly("RoomChangesPublished");
  }

  @Test
  void changes_are_told_in_the_order_in_which_they_are_given() {
    publisher.publish(RoomChange.of(RoomId.of("room"), RoomChangeKind.LEFT, 8));
    publisher.publish(RoomChange.of(RoomId.of("room"), RoomChangeKind.HOST, 8));
    publisher.publish(RoomChange.of(RoomId.of("room"), RoomChangeKind.ENDED, 9));

    assertThat(appSync.asked())
        .extracting(asked -> asked.at("/variables/input/kind").asText())
        .containsExactly("LEFT", "HOST", "ENDED");
  }

  @Test
  void an_appsync_that_recovers_is_asked_again() {
    appSync.next(503, "");
    appSync.next(429, "{}");
    appSync.next(200, error("BUSY"));
    appSync.next(200, error(""));

    publisher.publish(CHANGE);

    assertThat(appSync.asked()).hasSize(5);
    assertThat(counted)
        .containsExactly(
            "PublishRetries",
            "PublishRetries",
            "PublishRetries",
            "PublishRetries",
            "RoomChangesPublished");
  }

  @Test
  void one_that_stays_busy_is_given_up_and_says_so() {
    appSync.always(200, error("BUSY"));

    assertFails(Effect.THROTTLED);
    assertThat(appSync.asked()).hasSize(ATTEMPTS);
  }

  @Test
  void one_that_throttles_to_the_end_has_not_taken_it() {
    appSync.always(429, "{}");

    assertFails(Effect.THROTTLED);
  }

  @Test
  void one_that_forbids_it_is_not_asked_again() {
    appSync.always(200, error("Unauthorized"));

    assertFails(Effect.DID_NOT_HAPPEN);
    assertThat(appSync.asked()).hasSize(1);
  }

  @Test
  void one_that_does_not_answer_may_have_taken_it() {
    appSync.hangUp();

    assertFails(Effect.MAY_HAVE_HAPPENED);
  }

  @Test
  void an_answer_with_errors_besides_data_is_no_acceptance() {
    appSync.always(
        200,
        "{\"data\":{\"publishRoomChange\":{\"roomId\":\"room\"}},"
            + "\"errors\":[{\"errorType\":\"MappingTemplate\"}]}");

    assertFails(Effect.DID_NOT_HAPPEN);
  }

  @Test
  void of_a_room_that_is_forgotten_nobody_can_be_told_and_that_is_no_failure() {
    appSync.always(200, error("ROOM_NOT_FOUND"));

    publisher.publish(CHANGE);

    assertThat(appSync.asked()).hasSize(1);
    assertThat(counted).isEmpty();
  }
}
