package app.trinity.suites.kit.vote;

import static app.trinity.suites.kit.Broken.says;

import app.trinity.account.UserId;
import app.trinity.room.RoomId;
import app.trinity.suites.kit.Broken;
import app.trinity.suites.kit.Faulty;
import app.trinity.suites.kit.Trial;
import app.trinity.vote.Choice;
import app.trinity.vote.Vote;
import app.trinity.vote.spi.VotePut;
import app.trinity.vote.spi.VoteStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Vote stores with a fault each in how they take votes back and in what they tell of a put. */
@SuppressWarnings("ImmutableEnumChecker") // What breaks a store is a function.
public enum BrokenPuts implements Broken {
  /** Nothing is told of the vote that another one took the place of. */
  TELLS_NOTHING_OF_WHAT_IT_REPLACED(
      says("and the one that it replaced", "VotePut: The vote that the given one replaced"),
      stores ->
          stores.on(
              VoteStore.class,
              "put",
              call -> {
                VotePut put = (VotePut) call.proceed();
                return VotePut.of(put.stored(), Optional.empty(), put.firstAttempt());
              }),
      "a_title_may_be_voted_on_again_after_a_retraction",
      "a_vote_is_answered_with_the_one_that_it_replaced",
      "a_yes_taken_back_counts_for_nobody"),
  /** Whatever was stored before is taken for replaced. */
  REPLACES_WHAT_STAYS(
      says("VotePut: Empty if there was none, if the given vote was not stored"),
      stores -> {
        Map<String, Vote> last = new ConcurrentHashMap<>();
        stores.on(
            VoteStore.class,
            "put",
            call -> {
              VotePut put = (VotePut) call.proceed();
              Vote before = last.put(key(put.stored()), put.stored());
              return VotePut.of(put.stored(), Optional.ofNullable(before), put.firstAttempt());
            });
      },
      "a_vote_that_meets_a_newer_one_is_answered_with_it_as_a_first_attempt",
      "an_earlier_vote_that_arrives_after_a_retraction_does_not_undo_it",
      "the_same_vote_again_replaces_nothing"),
  /** Every put is taken for a repeated one. */
  NEVER_WRITES_ONCE(
      says(
          "VotePut: True if no earlier attempt of this call can have been stored",
          "VotePut: A store that sends its writes once answers true"),
      stores ->
          stores.on(
              VoteStore.class,
              "put",
              call -> {
                VotePut put = (VotePut) call.proceed();
                return VotePut.of(put.stored(), put.replaced(), false);
              }),
      "a_retraction_where_there_is_no_vote_is_stored_and_counts_for_nothing",
      "a_vote_is_answered_with_the_one_that_it_replaced",
      "a_vote_that_meets_a_newer_one_is_answered_with_it_as_a_first_attempt"),
  /** A retraction is dropped where there is no vote to take back. */
  DROPS_A_RETRACTION_OF_NOTHING(
      says("A retraction is stored like any vote, also where there is none to take back"),
      stores ->
          stores.on(
              VoteStore.class,
              "put",
              call -> {
                Vote vote = call.arg(0, Vote.class);
                boolean nothing =
                    !vote.isCast()
                        && call.sound().votes().votesOf(vote.roomId(), vote.userId()).stream()
                            .noneMatch(one -> one.movieId().equals(vote.movieId()));
                return nothing ? VotePut.of(vote, Optional.empty(), true) : call.proceed();
              }),
      "a_title_may_be_voted_on_again_after_a_retraction",
      "an_earlier_vote_that_arrives_after_a_retraction_does_not_undo_it",
      "at_the_same_time_a_retraction_outweighs_a_no_and_a_no_a_yes_in_whatever_order"),
  /** What was taken back is among a person's votes. */
  LISTS_WHAT_WAS_TAKEN_BACK(
      says("without the participation vote and what they have taken back"),
      stores -> {
        Map<String, Vote> retracted = new ConcurrentHashMap<>();
        stores
            .on(
                VoteStore.class,
                "put",
                call -> {
                  VotePut put = (VotePut) call.proceed();
                  if (put.stored().isCast()) {
                    retracted.remove(key(put.stored()));
                  } else {
                    retracted.put(key(put.stored()), put.stored());
                  }
                  return put;
                })
            .on(
                VoteStore.class,
                "votesOf",
                call -> {
                  RoomId room = call.arg(0, RoomId.class);
                  UserId user = call.arg(1, UserId.class);
                  List<Vote> votes = new ArrayList<>(call.sound().votes().votesOf(room, user));
                  retracted.values().stream()
                      .filter(vote -> vote.roomId().equals(room) && vote.userId().equals(user))
                      .forEach(votes::add);
                  return votes;
                });
      },
      "a_yes_taken_back_counts_for_nobody"),
  /** A retraction is stored as a no. */
  TAKES_A_RETRACTION_FOR_A_NO(
      says("no reading counts it"),
      stores ->
          stores.on(
              VoteStore.class,
              "put",
              call -> {
                Vote vote = call.arg(0, Vote.class);
                if (vote.isCast()) {
                  return call.proceed();
                }
                VotePut put =
                    call.sound()
                        .votes()
                        .put(
                            Vote.of(
                                vote.roomId(),
                                vote.userId(),
                                vote.movieId(),
                                Choice.NO,
                                vote.castAt()));
                return VotePut.of(vote, put.replaced(), true);
              }),
      "a_no_taken_back_counts_for_nobody",
      "a_retraction_where_there_is_no_vote_is_stored_and_counts_for_nothing",
      "a_title_may_be_voted_on_again_after_a_retraction",
      "a_yes_taken_back_counts_for_nobody",
      "an_earlier_vote_that_arrives_after_a_retraction_does_not_undo_it",
      "at_the_same_time_a_retraction_outweighs_a_no_and_a_no_a_yes_in_whatever_order");

  private final List<String> says;
  private final Faulty.Fault fault;
  private final Set<String> reds;

  BrokenPuts(List<String> says, Faulty.Fault fault, String... reds) {
    this.says = says;
    this.fault = fault;
    this.reds = Set.of(reds);
  }

  private static String key(Vote vote) {
    return vote.roomId() + "#" + vote.userId() + "#" + vote.movieId();
  }

  @Override
  public Breach breach() {
    return new Breach(Trial.Votes.class, "VoteStore", says, reds);
  }

  @Override
  public void onTrial() {
    Trial.stores = fault;
  }
}
