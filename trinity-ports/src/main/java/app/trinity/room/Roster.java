package app.trinity.room;

import app.trinity.TrinityValue;
import app.trinity.account.DisplayName;
import app.trinity.account.UserId;
import app.trinity.rule.MatchRule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.immutables.value.Value;

/**
 * Everything about a room that changes, at one instant: who takes part, who is the host, by which
 * rule titles are judged, and how many rounds of titles there are. It is the only authority on all
 * of that: a title is judged by the roster's participants and nobody else, and by the roster's rule
 * and no other (rules MATCH-1 and ROOM-11).
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
   * The number of this roster: 1 for a new room, one more with each change (a join, a leave, a
   * removal, a rename, another rule, a round of titles, the end). Two rosters of a room with the
   * same version are equal.
   */
  public abstract long version();

  /** The participants, in the order in which they joined. */
  public abstract List<Participant> participants();

  /** The match rule that the host has changed to; empty while the room's first rule holds. */
  public abstract Optional<MatchRule> changedRule();

  /** The number of rounds of titles that the room has gained (rule ROOM-9a). */
  public abstract int rounds();

  /** True if the catalogue has no more titles for the room. */
  public abstract boolean exhausted();

  /**
   * The change that led to this roster, as far as it is told to people (rule ROOM-13); empty for a
   * new room, after a rename, and for a roster that was stored before changes were told.
   */
  public abstract Optional<RoomChangeKind> lastChange();

  /** Returns the first roster of a room: its host alone. */
  public static Roster first(RoomId roomId, Participant host) {
    return of(roomId, 1, List.of(host));
  }

  /**
   * Returns a roster whose rule and deck are still those with which the room was created.
   *
   * @throws IllegalArgumentException if somebody is named twice or the version is less than 1
   */
  public static Roster of(RoomId roomId, long version, List<Participant> participants) {
    return builder().roomId(roomId).version(version).participants(participants).build();
  }

  /**
   * Returns a builder for a roster as a store kept it: without rounds, not exhausted, judged by the
   * room's first rule, unless it is told otherwise. Its {@code build} throws {@link
   * IllegalArgumentException} if somebody is named twice, the version is less than 1 or the number
   * of rounds is negative.
   */
  public static Builder builder() {
    return new Builder().rounds(0).exhausted(false);
  }

  /** The participants' user ids, in the order in which they joined. */
  @Value.Lazy
  public Set<UserId> userIds() {
    return participants().stream()
        .map(Participant::userId)
        .collect(
            Collectors.collectingAndThen(
                Collectors.toCollection(LinkedHashSet::new), Collections::unmodifiableSet));
  }

  /** Returns whether a person takes part. */
  public boolean has(UserId user) {
    return userIds().contains(user);
  }

  /**
   * The host: the participant who has been there longest (rule ROOM-11), at first the person who
   * created the room. Empty once the room has ended.
   */
  public Optional<UserId> host() {
    return participants().stream().findFirst().map(Participant::userId);
  }

  /**
   * Returns the rule by which titles are judged now.
   *
   * @param first the rule with which the room was created
   */
  public MatchRule matchRule(MatchRule first) {
    return changedRule().orElse(first);
  }

  /**
   * True once nobody takes part any more, because the last participant has left or the host has
   * ended the room: nobody can join it again.
   */
  public boolean ended() {
    return participants().isEmpty();
  }

  /**
   * Returns the next roster, with one participant more.
   *
   * @throws IllegalArgumentException if the joiner takes part already
   */
  public Roster plus(Participant joiner) {
    List<Participant> everybody = new ArrayList<>(participants());
    everybody.add(joiner);
    return next(RoomChangeKind.JOINED).participants(everybody).build();
  }

  /** Returns the next roster, without a participant who leaves and who must be in this one. */
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

  /** Returns the next roster, in which a participant is shown by another name (rule ROOM-12). */
  public Roster renaming(UserId user, DisplayName name) {
    List<Participant> renamed =
        participants().stream()
            .map(
                one ->
                    one.userId().equals(user)
                        ? Participant.of(one.userId(), one.username(), name)
                        : one)
            .collect(Collectors.toList());
    return new Builder()
        .from(this)
        .version(version() + 1)
        .lastChange(Optional.empty())
        .participants(renamed)
        .build();
  }

  /**
   * Returns the next roster, with one more round of titles (rule ROOM-9a).
   *
   * @throws IllegalArgumentException if the round's number is not the next one, or if the room is
   *     exhausted
   */
  public Roster grown(Round round) {
    if (round.number() != rounds() + 1 || exhausted()) {
      throw new IllegalArgumentException("rounds follow each other up to the last one");
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
      throw new IllegalArgumentException("the number of rounds is negative");
    }
  }

  /** A builder of {@link Roster}. Not thread-safe. */
  public static final class Builder extends ImmutableRoster.Builder {
    Builder() {}
  }
}
