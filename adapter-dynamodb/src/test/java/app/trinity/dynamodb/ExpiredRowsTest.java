package app.trinity.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.account.UserId;
import app.trinity.discovery.MovieId;
import app.trinity.match.Match;
import app.trinity.match.Reconciliation;
import app.trinity.room.RoomId;
import app.trinity.testkit.FixedClock;
import app.trinity.testkit.Rule;
import app.trinity.vote.Choice;
import app.trinity.vote.Vote;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Rows that DynamoDB deletes because their time is over: no leave, no withdrawal, no failure. */
@Rule({"MATCH-4", "ROOM-7"})
class ExpiredRowsTest {
  private static final RoomId ROOM = RoomId.of("room");
  private static final UserId ADA = UserId.of("ada");

  private final List<String> reconciled = new ArrayList<>();
  private final List<StreamRecord> parked = new ArrayList<>();
  private final ScriptedStream stream = new ScriptedStream().shard("only", null);
  private final StreamReader reader =
      new StreamReader(
          stream,
          ScriptedStream.ARN,
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
                      (user, match) -> {})
              ::votesChanged,
          new Insistence(FixedClock.at(Instant.EPOCH), 1, Duration.ZERO, parked::add));

  private static Map<String, AttributeValue> participation(boolean takesPart) {
    return VoteItems.participation(ROOM, ADA, takesPart, Instant.EPOCH, 0);
  }

  private static Map<String, AttributeValue> yes(int title) {
    return VoteItems.vote(
        Vote.of(ROOM, ADA, MovieId.of(title), Choice.YES, Instant.EPOCH), OptionalLong.of(0));
  }

  @Test
  void an_expired_participation_is_no_leave() {
    stream.expire("only", participation(true));

    assertThat(reader.advance()).isTrue();

    assertThat(reconciled).isEmpty();
    assertThat(parked).isEmpty();
  }

  @Test
  void a_leave_is_one() {
    stream.insert("only", participation(false));

    assertThat(reader.advance()).isTrue();

    assertThat(reconciled).containsExactly("room");
  }

  @Test
  void expired_votes_hold_up_nobody() {
    stream.expire("only", yes(1));
    stream.insert("only", yes(2));

    assertThat(reader.advance()).isTrue();

    assertThat(reconciled).containsExactly("room 2");
    assertThat(parked).isEmpty();
  }
}
