package app.trinity.dynamodb;

import app.trinity.account.UserId;
import app.trinity.dynamodb.item.AttributeNames;
import app.trinity.dynamodb.item.Attributes;
import app.trinity.dynamodb.item.RosterItems;
import app.trinity.dynamodb.item.VoteItems;
import app.trinity.dynamodb.match.DynamoMatchStore;
import app.trinity.match.Announcements;
import app.trinity.match.Match;
import app.trinity.match.Reconciliation;
import app.trinity.room.RoomChange;
import app.trinity.room.RoomId;
import app.trinity.room.Roster;
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
 * Processes the changes in the tables: after a yes, a join, a leave or another rule it records the
 * match that a process may have left unrecorded when it died (MATCH-4), and it announces each
 * recorded match to each of its users (MATCH-7) and each change of a room to whoever watches it
 * (ROOM-13). Processing a change again is harmless.
 *
 * <p>A row that DynamoDB deletes because it has expired is neither a leave nor a withdrawal, and is
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
   * Processes changes of the votes table in their order and stops at the first that fails, so that
   * it and those after it are delivered again.
   *
   * @return the sequence number of the first change that failed; empty if all succeeded
   */
  public Optional<String> votesChanged(List<StreamRecord> records) {
    Set<Object> settled = new HashSet<>();
    return each(records, (before, item) -> reconcile(item, settled));
  }

  /**
   * Processes changes of the matches table in the same way.
   *
   * @return the sequence number of the first change that failed; empty if all succeeded
   */
  public Optional<String> matchesChanged(List<StreamRecord> records) {
    return each(records, (before, item) -> announce(matches.read(item)));
  }

  /**
   * Processes changes of the rosters table in the same way: whoever watches a room is told of its
   * changes, and another match rule is followed by judging the whole room.
   *
   * @return the sequence number of the first change that failed; empty if all succeeded
   */
  public Optional<String> rostersChanged(List<StreamRecord> records) {
    return each(
        records,
        (before, item) ->
            before.ifPresent(old -> changed(RosterItems.roster(old), RosterItems.roster(item))));
  }

  private interface Work {
    void on(Optional<Map<String, AttributeValue>> before, Map<String, AttributeValue> item);
  }

  private static Optional<String> each(List<StreamRecord> records, Work work) {
    for (StreamRecord record : records) {
      try {
        record.newImage().ifPresent(item -> work.on(record.oldImage(), item));
      } catch (RuntimeException e) {
        // Whatever it is, the records before it are done: only it and those behind it come again.
        LOG.log(Level.WARNING, "record " + record.sequenceNumber() + " comes again", e);
        return Optional.of(record.sequenceNumber());
      }
    }
    return Optional.empty();
  }

  /** Reconciles each room or title once in a batch: all of its changes are stored already. */
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

  private void changed(Roster before, Roster after) {
    if (!before.changedRule().equals(after.changedRule())) {
      reconciliation.reconcile(after.roomId());
    }
    RoomChange.between(before, after).forEach(announcements::announce);
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
