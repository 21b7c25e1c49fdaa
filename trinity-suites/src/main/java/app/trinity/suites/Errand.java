package app.trinity.suites;

import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.Refusal;
import app.trinity.RefusalCode;
import app.trinity.account.UserId;
import app.trinity.discovery.MovieId;
import app.trinity.room.Room;
import app.trinity.rule.MatchRule;
import app.trinity.testkit.CallInterceptor;
import app.trinity.testkit.StoreCall;
import app.trinity.vote.Choice;
import app.trinity.vote.Vote;
import app.trinity.vote.VoteResult;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One request on its way: when it began, when it changed something, and whether its answer was
 * right.
 *
 * <p>What an answered request owes (the strongest form of rule MATCH-4 that holds): each title it
 * had to judge is matched by now, unless there was a moment since its change at which the title's
 * tally did not meet the rule. A withdrawal or a join that came in between makes either outcome
 * right.
 */
final class Errand {
  /** Tells each thread's errand of the calls that it makes. */
  static final CallInterceptor NOTES =
      new CallInterceptor() {
        @Override
        public void after(StoreCall call) {
          Errand errand = CURRENT.get();
          if (errand != null) {
            errand.called(call);
          }
        }
      };

  private static final ThreadLocal<@Nullable Errand> CURRENT = new ThreadLocal<>();
  private static final Set<String> CHANGES = Set.of("put", "join", "leave", "change");

  private final Umpire umpire;
  private final UserId user;
  private final Optional<MovieId> about;
  private final long begun;
  private long changed = -1;
  private long lastCall;
  private boolean sawBoard;
  private Optional<Vote> storedThen = Optional.empty();
  private Optional<Vote> replacedThen = Optional.empty();

  /**
   * Begins a request.
   *
   * @param umpire the model of its room
   * @param user who makes it
   * @param about the title it is about; empty where it is about the room
   */
  Errand(Umpire umpire, UserId user, Optional<MovieId> about) {
    this.umpire = umpire;
    this.user = user;
    this.about = about;
    this.begun = umpire.now();
  }

  void begin() {
    CURRENT.set(this);
  }

  static void end() {
    CURRENT.remove();
  }

  /** Told after each call of a store, before anybody else has a turn. */
  private void called(StoreCall call) {
    lastCall = umpire.now();
    if (CHANGES.contains(call.method()) || (call.method().equals("readBoard") && changed < 0)) {
      changed = umpire.now();
      storedThen = about.flatMap(title -> umpire.vote(user, title));
      replacedThen = umpire.replaced();
    }
    sawBoard |= call.method().equals("readBoard");
  }

  void answered(MovieId title, Choice choice, VoteResult answer) {
    assertThat(Optional.of(answer.vote())).as("the vote as it was stored").isEqualTo(storedThen);
    assertThat(answer.vote().choice())
        .as("a vote that was answered and does not stand")
        .isEqualTo(choice);
    assertThat(answer.success()).as("the success of a vote that stands").isTrue();
    if (!answer.vote().isYes()) {
      assertThat(answer.match()).as("a match in the answer to a no").isEmpty();
      return;
    }
    umpire
        .matchAt(title, lastCall)
        .ifPresent(
            match ->
                assertThat(answer.match())
                    .as("the answer to a yes lacks the match")
                    .contains(match));
    assertThat(answer.match())
        .satisfies(match -> match.ifPresent(one -> assertThat(umpire.match(title)).contains(one)));
    owesNothing(owed -> owed.equals(title), "a yes");
  }

  void retracted(VoteResult answer) {
    assertThat(storedThen.map(Vote::choice))
        .as("a vote that was taken back and still stands")
        .contains(Choice.RETRACTED);
    assertThat(answer.match()).as("a match in the answer to a retraction").isEmpty();
    Optional<Vote> before = replacedThen.filter(Vote::isCast);
    assertThat(answer.success()).as("whether a vote was taken back").isEqualTo(before.isPresent());
    assertThat(Optional.of(answer.vote()))
        .as("the vote that was taken back")
        .isEqualTo(before.or(() -> storedThen));
  }

  void grew(Room room, int have) {
    assertThat(room.candidates().size() > have || room.exhausted())
        .as("the room grew or is exhausted")
        .isTrue();
    assertThat(room.rounds()).as("rounds").hasSizeLessThanOrEqualTo(umpire.rounds());
  }

  void removed(Room room, UserId person) {
    assertThat(room.participants()).noneMatch(one -> one.userId().equals(person));
    owesNothing(title -> true, "a removal");
  }

  void ruleChanged(Room room, MatchRule rule) {
    assertThat(room.matchRule()).as("the changed rule").isEqualTo(rule);
    owesNothing(title -> true, "a change of the rule");
  }

  void ended(Room room) {
    assertThat(room.participants()).isEmpty();
    assertThat(umpire.hasEnded()).as("answered as ended").isTrue();
  }

  void joined(Room room) {
    assertThat(room.participants()).anyMatch(one -> one.userId().equals(user));
    // What the joiner withdrew meanwhile is for those to judge whose yeses still make the match.
    owesNothing(
        title -> umpire.saidYesSince(user, title, changed) || umpire.metBy(title, changed),
        "a join");
  }

  void left(Room room) {
    assertThat(room.participants()).noneMatch(one -> one.userId().equals(user));
    owesNothing(title -> true, "a leave");
  }

  void looked() {
    assertThat(sawBoard).isTrue();
    owesNothing(title -> true, "a look");
  }

  private void owesNothing(Predicate<MovieId> judged, String what) {
    assertThat(umpire.owedSince(changed).stream().filter(judged))
        .as("titles left unmatched by " + what)
        .isEmpty();
  }

  void refused(Refusal refusal) {
    if (refusal.code() == RefusalCode.ROOM_EXPIRED) {
      assertThat(umpire.hasEnded()).as("refused as ended").isTrue();
    } else if (refusal.code() == RefusalCode.FORBIDDEN) {
      assertThat(umpire.hostSince(user, begun)).as("refused though they are the host").isFalse();
    } else {
      assertThat(refusal.code()).isEqualTo(RefusalCode.NOT_A_PARTICIPANT);
      assertThat(umpire.inSince(user, begun)).as("refused though they take part").isFalse();
    }
  }
}
