package app.trinity.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.account.UserId;
import app.trinity.discovery.MovieId;
import app.trinity.dynamodb.item.VoteItems;
import app.trinity.match.Match;
import app.trinity.match.Reconciliation;
import app.trinity.room.RoomId;
import app.trinity.testkit.Rule;
import app.trinity.vote.Choice;
import app.trinity.vote.Vote;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.OperationType;
import software.amazon.awssdk.services.dynamodb.model.Record;

/** Rows that DynamoDB deletes because their time is over: no leave, no withdrawal, no failure. */
@Rule({"MATCH-4", "ROOM-7"})
class ExpiredRowsTest {
  private static final RoomId ROOM = RoomId.of("room");
  private static final UserId ADA = UserId.of("ada");

  private final List<String> reconciled = new ArrayList<>();
  private final StreamProcessor processor =
      TestTables.stores()
          .streamProcessor(
              new Reconciliation() {
                @Override
                public List<Match> reconcile(RoomId room) {
                  reconciled.add(room.value());
                  return List.of();
                }

                @Override
                public Optional<Match> reconcile(RoomId room, MovieId title) {
                  reconciled.add(room + " " + title);
                  return Optional.empty();
                }
              },
              (user, match) -> {});

  private static Record inserted(Map<String, AttributeValue> item) {
    return Record.builder()
        .eventName(OperationType.INSERT)
        .dynamodb(change -> change.sequenceNumber("1").newImage(item))
        .build();
  }

  /** The record of a row that TTL deleted, as the service signs it. */
  private static Record expired(Map<String, AttributeValue> item) {
    return Record.builder()
        .eventName(OperationType.REMOVE)
        .userIdentity(who -> who.type("Service").principalId("dynamodb.amazonaws.com"))
        .dynamodb(change -> change.sequenceNumber("1").oldImage(item))
        .build();
  }

  private void read(Record... records) {
    assertThat(processor.votesChanged(StreamRecord.ofAll(List.of(records)))).isEmpty();
  }

  private static Map<String, AttributeValue> participation(boolean takesPart) {
    return VoteItems.participation(ROOM, ADA, takesPart, Instant.EPOCH, 0);
  }

  private static Map<String, AttributeValue> yes(int title) {
    return VoteItems.vote(
        Vote.of(ROOM, ADA, MovieId.of(title), Choice.YES, Instant.EPOCH), OptionalLong.of(0));
  }

  @Test
  void an_expired_participation_is_no_leave() {
    read(expired(participation(true)));

    assertThat(reconciled).isEmpty();
  }

  @Test
  void a_leave_is_one() {
    read(inserted(participation(false)));

    assertThat(reconciled).containsExactly("room");
  }

  @Test
  void expired_votes_hold_up_nobody() {
    read(expired(yes(1)), inserted(yes(2)));

    assertThat(reconciled).containsExactly("room 2");
  }
}
