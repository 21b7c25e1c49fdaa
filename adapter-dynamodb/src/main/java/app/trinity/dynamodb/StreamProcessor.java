package app.trinity.dynamodb;

import app.trinity.account.UserId;
import app.trinity.dynamodb.item.AttributeNames;
import app.trinity.dynamodb.item.Attributes;
import app.trinity.dynamodb.item.MatchItems;
import app.trinity.dynamodb.item.VoteItems;
import app.trinity.dynamodb.match.DynamoMatchStore;
import app.trinity.match.Announcements;
import app.trinity.match.Match;
import app.trinity.match.Reconciliation;
import app.trinity.room.RoomId;
import app.trinity.vote.Vote;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Does what changes in the tables call for: after a yes, a join or a leave it records the match
 * that a dying process may have left unrecorded (rule MATCH 4), and each recorded match it
 * announces to each of its users (rule MATCH 7). Everything it does may be done again.
 *
 * <p>A row that DynamoDB deletes because its time is over is no leave and no withdrawal: it is
 * passed over. Safe for use by several threads.
 */
public final class StreamProcessor {
  private static final Logger LOG = System.getLogger(StreamProcessor.class.getName());

  private final Reconciliation reconciliation;
  private final Announcements announcements;
  private final DynamoMatchStore matches;

  StreamProcessor(
      Reconciliation reconciliation, Announcements announcements, DynamoMatchStore matches) {
    this.reconciliation = reconciliation;
    this.announcements = announcements;
    this.matches = matches;
  }

  /**
   * Works through changes of the votes table in their order and stops at the first that fails, so
   * that it and those behind it come again.
   *
   * @return the sequence number of the first change that failed; empty where all succeeded
   */
  public Optional<String> votesChanged(List<StreamRecord> records) {
    Set<Object> settled = new HashSet<>();
    return each(records, item -> reconcile(item, settled));
  }

  /**
   * Works through changes of the matches table, likewise.
   *
   * @return the sequence number of the first change that failed; empty where all succeeded
   */
  public Optional<String> matchesChanged(List<StreamRecord> records) {
    return each(records, item -> announce(MatchItems.match(item)));
  }

  private interface Work {
    void on(Map<String, AttributeValue> item);
  }

  private static Optional<String> each(List<StreamRecord> records, Work work) {
    for (StreamRecord record : records) {
      try {
        record.newImage().ifPresent(work::on);
      } catch (RuntimeException e) {
        // Whatever it is, the records before it are done: only it and those behind it come again.
        LOG.log(Level.WARNING, "record " + record.sequenceNumber() + " comes again", e);
        return Optional.of(record.sequenceNumber());
      }
    }
    return Optional.empty();
  }

  /** Within one batch a room, or a title, need be looked at once: all its changes are stored. */
  private void reconcile(Map<String, AttributeValue> item, Set<Object> settled) {
    RoomId room = RoomId.of(Attributes.text(item, AttributeNames.ROOM_ID));
    if (VoteItems.isParticipation(item)) {
      if (settled.add(room)) {
        reconciliation.reconcile(room);
      }
      return;
    }
    Vote vote = VoteItems.vote(item);
    if (vote.isYes() && settled.add(List.of(room, vote.movieId()))) {
      reconciliation.reconcile(room, vote.movieId());
    }
  }

  private void announce(Match match) {
    boolean rowsAreWritten =
        match.matchedUsers().size() <= DynamoMatchStore.MOST_USERS_RECORDED_AT_ONCE;
    Optional<RuntimeException> failure = Optional.empty();
    for (UserId user : match.matchedUsers()) {
      try {
        if (!rowsAreWritten) {
          matches.addRow(user, match);
        }
        announcements.announce(user, match);
      } catch (RuntimeException e) {
        // The others are told first; then all of it comes again.
        failure = failure.or(() -> Optional.of(e));
      }
    }
    failure.ifPresent(
        e -> {
          throw e;
        });
  }
}
