package app.trinity.dynamodb.vote;

import app.trinity.account.UserId;
import app.trinity.dynamodb.call.Calls;
import app.trinity.dynamodb.item.MatchItems;
import app.trinity.dynamodb.item.RosterItems;
import app.trinity.dynamodb.item.VoteItems;
import app.trinity.dynamodb.match.MatchReader;
import app.trinity.dynamodb.memory.RoomMemory;
import app.trinity.dynamodb.table.Table;
import app.trinity.match.Match;
import app.trinity.room.Roster;
import app.trinity.vote.Choice;
import app.trinity.vote.Tally;
import app.trinity.vote.Vote;
import app.trinity.vote.spi.TitleQuery;
import app.trinity.vote.spi.TitleReading;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Reads one title: the roster, the match, and as many participants' votes as it takes to know
 * whether the quorum can be reached. The keys of all of them are known beforehand, so there is no
 * query.
 *
 * <p>What the process remembers chooses which votes are read first: those of people who have not
 * said yes, as far as it knows, for a few of them decide that there is no match. What counts is
 * only what has been read. Not safe for use by several threads; one reader reads once.
 */
final class TitleReader {
  private final Calls calls;
  private final RoomMemory memory;
  private final MatchReader matchReader;
  private final TitleQuery query;
  private final Map<UserId, Choice> choices = new HashMap<>();
  private final Set<UserId> read = new HashSet<>();
  private @Nullable Roster roster;
  private Optional<Match> match = Optional.empty();

  TitleReader(Calls calls, RoomMemory memory, MatchReader matchReader, TitleQuery query) {
    this.calls = calls;
    this.memory = memory;
    this.matchReader = matchReader;
    this.query = query;
  }

  Optional<TitleReading> read() {
    query.justStored().ifPresent(this::count);
    fetch(memory.roster(query.roomId()).map(this::readFirst).orElse(Set.of()), true);
    Roster present = roster;
    if (present == null) {
      return Optional.empty();
    }
    memory.saw(present);
    Set<UserId> unread = unread(present.userIds());
    while (!unread.isEmpty() && isWithinReach(present, unread)) {
      fetch(readFirst(present), false);
      unread = unread(present.userIds());
    }
    Tally tally = Tally.counted(query.movieId(), present, choices::get);
    return Optional.of(TitleReading.of(present, tally, match));
  }

  private Set<UserId> unread(Set<UserId> members) {
    Set<UserId> unread = new LinkedHashSet<>(members);
    unread.removeAll(read);
    return unread;
  }

  private boolean isWithinReach(Roster present, Set<UserId> unread) {
    int participants = present.participants().size();
    long yeses = present.userIds().stream().filter(this::saysYes).count();
    return yeses + unread.size() >= query.quorum(present).yesesNeeded(participants);
  }

  /**
   * The votes to read next: where enough people are thought not to have said yes, as many of them
   * as rule the match out; otherwise everybody's.
   */
  private Set<UserId> readFirst(Roster seen) {
    Set<UserId> members = seen.userIds();
    Set<UserId> unread = unread(members);
    long counted = members.stream().filter(this::saysYes).count();
    int needed = query.quorum(seen).yesesNeeded(members.size());
    long enoughToRuleOut = counted + unread.size() - needed + 1;
    if (enoughToRuleOut <= 0) {
      return Set.of();
    }
    Set<UserId> doubtful = new LinkedHashSet<>();
    for (UserId user : unread) {
      if (doubtful.size() < enoughToRuleOut
          && !memory.lastSaidYes(query.roomId(), query.movieId(), user)) {
        doubtful.add(user);
      }
    }
    return doubtful.size() < enoughToRuleOut ? unread : doubtful;
  }

  private void fetch(Set<UserId> users, boolean first) {
    Map<Table, List<Map<String, AttributeValue>>> keys = new HashMap<>();
    if (first) {
      keys.put(Table.ROSTERS, List.of(RosterItems.key(query.roomId())));
      keys.put(Table.MATCHES, List.of(MatchItems.key(query.roomId(), query.movieId())));
    }
    keys.put(
        Table.VOTES,
        users.stream().map(user -> VoteItems.key(query.roomId(), user, query.movieId())).toList());
    Map<Table, List<Map<String, AttributeValue>>> items = calls.getAll(keys);
    for (Map<String, AttributeValue> item : items.getOrDefault(Table.ROSTERS, List.of())) {
      roster = RosterItems.roster(item);
    }
    for (Map<String, AttributeValue> item : items.getOrDefault(Table.MATCHES, List.of())) {
      match = Optional.of(matchReader.match(calls, item));
    }
    for (Map<String, AttributeValue> item : items.getOrDefault(Table.VOTES, List.of())) {
      Vote vote = VoteItems.vote(item);
      memory.saw(vote);
      count(vote);
    }
    read.addAll(users);
  }

  private void count(Vote vote) {
    choices.put(vote.userId(), vote.choice());
    read.add(vote.userId());
  }

  private boolean saysYes(UserId user) {
    return choices.get(user) == Choice.YES;
  }
}
