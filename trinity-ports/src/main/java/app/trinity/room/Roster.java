package app.trinity.room;

import app.trinity.TrinityValue;
import app.trinity.account.DisplayName;
import app.trinity.account.UserId;
import app.trinity.match.MatchRule;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.immutables.value.Value;

/**
 * Everything about a room that changes, at one instant: who takes part, who the host is, by which
 * rule titles are judged, and how many rounds of titles there are. It is the only authority on all
 * of that: whoever judges a title counts the roster's participants and nobody else, by the roster's
 * rule and no other (rules MATCH-1 and ROOM-11).
 */
@Value.Immutable
@TrinityValue
public abstract class Roster {
  /** The most participants a room may ever hold (rule ROOM-10): one transaction must hold them. */
  public static final int MAX_PARTICIPANTS = 90;

  Roster() {}

  /** The room's id. */
  public abstract RoomId roomId();

  /**
   * The number of changes to the room (joins, leaves, removals, renames, changes of the rule,
   * rounds), from 1 for the roster of a new room. Two rosters of a room with the same version are
   * the same.
   */
  public abstract long version();

  /** Those who take part, in the order in which they joined. */
  public abstract List<Participant> participants();

  /**
   * The match rule that the host has changed to; empty while the rule of the room's making holds.
   */
  public abstract Optional<MatchRule> changedRule();

  /** How many rounds of titles the room has beyond its first deck. */
  public abstract int rounds();

  /** True where the catalogue has no more titles for the room. */
  public abstract boolean exhausted();

  /** The change that led to this roster; {@code JOINED} for the roster of a new room. */
  public abstract RoomChangeKind lastChange();

  /** Returns the first roster of a room: its host alone. */
  public static Roster first(RoomId roomId, Participant host) {
    return of(roomId, 1, List.of(host));
  }

  /**
   * Returns a roster to which people came one after the other, whose rule and deck are still those
   * of the room's making.
   */
  public static Roster of(RoomId roomId, long version, List<Participant> participants) {
    return builder().roomId(roomId).version(version).participants(participants).build();
  }

  /** Starts a roster whose rule and deck are those of the room's making, as a store kept it. */
  public static Builder builder() {
    return new Builder()
        .rounds(0)
        .exhausted(false)
        .lastChange(RoomChangeKind.JOINED);
  }

  /** The ids of those who take part, in the order in which they joined. */
  @Value.Lazy
  public Set<UserId> userIds() {
    return participants().stream()
        .map(Participant::userId)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Says whether a person takes part. */
  public boolean has(UserId user) {
    return userIds().contains(user);
  }

  /**
   * The host: whoever has been there longest (rule ROOM-11), which at first is the person who made
   * the room. Empty once the room has ended.
   */
  public Optional<UserId> host() {
    return participants().stream().findFirst().map(Participant::userId);
  }

  /**
   * The rule by which titles are judged now.
   *
   * @param made the rule with which the room was made
   */
  public MatchRule matchRule(MatchRule made) {
    return changedRule().orElse(made);
  }

  /** True once nobody takes part any longer: the room has ended and nobody joins it again. */
  public boolean ended() {
    return participants().isEmpty();
  }

  /** Returns the next roster, with one participant more, who must not be in this one. */
  public Roster plus(Participant joiner) {
    List<Participant> everybody = new ArrayList<>(participants());
    everybody.add(joiner);
    return next(RoomChangeKind.JOINED).participants(everybody).build();
  }

  /** Returns the next roster, without a participant who leaves; they must be in this one. */
  public Roster minus(UserId leaver) {
    return next(RoomChangeKind.LEFT).participants(without(leaver)).build();
  }

  /** Returns the next roster, without a participant whom the host removes (rule ROOM-7a). */
  public Roster removing(UserId participant) {
    return next(RoomChangeKind.REMOVED).participants(without(participant)).build();
  }

  /** Returns the next roster, with another match rule (rule ROOM-11). */
  public Roster judgedBy(MatchRule rule) {
    return next(RoomChangeKind.RULE).changedRule(rule).build();
  }

  /** Returns the next roster, in which a participant is seen by another name (rule ROOM-12). */
  public Roster renaming(UserId user, DisplayName name) {
    List<Participant> renamed =
        participants().stream()
            .map(
                one ->
                    one.userId().equals(user)
                        ? Participant.of(one.userId(), one.username(), name)
                        : one)
            .collect(Collectors.toList());
    return next(RoomChangeKind.NAME).participants(renamed).build();
  }

  /**
   * Returns the next roster, with one round of titles more (rule ROOM-9a); its number must be the
   * next one.
   */
  public Roster grown(Round round) {
    if (round.number() != rounds() + 1 || exhausted()) {
      throw new IllegalArgumentException("rounds follow each other, up to the last one");
    }
    return next(RoomChangeKind.TITLES).rounds(round.number()).exhausted(round.last()).build();
  }

  /** Returns the next roster, in which nobody takes part: the host has ended the room. */
  public Roster closed() {
    return next(RoomChangeKind.ENDED).participants(List.of()).build();
  }

  private List<Participant> without(UserId user) {
    return participants().stream()
        .filter(participant -> !participant.userId().equals(user))
        .collect(Collectors.toList());
  }

  private Builder next(RoomChangeKind change) {
    return new Builder().from(this).version(version() + 1).lastChange(change);
  }

  @Value.Check
  void check() {
    if (userIds().size() != participants().size() || version() < 1) {
      throw new IllegalArgumentException("a roster names nobody twice and counts from 1");
    }
    if (rounds() < 0) {
      throw new IllegalArgumentException("a room has 0 or more rounds");
    }
  }

  /** Builds a {@link Roster}. */
  public static final class Builder extends ImmutableRoster.Builder {
    Builder() {}
  }
}
