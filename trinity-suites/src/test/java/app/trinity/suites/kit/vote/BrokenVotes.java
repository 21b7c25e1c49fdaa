package app.trinity.suites.kit.vote;

import static app.trinity.suites.kit.Broken.says;

import app.trinity.account.UserId;
import app.trinity.suites.kit.Broken;
import app.trinity.suites.kit.Faulty;
import app.trinity.suites.kit.Trial;
import app.trinity.testkit.AtOnce;
import app.trinity.vote.Vote;
import app.trinity.vote.spi.VotePut;
import app.trinity.vote.spi.VoteStore;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;

/** Vote stores with a fault each in how they store. */
@SuppressWarnings("ImmutableEnumChecker") // What breaks a store is a function.
public enum BrokenVotes implements Broken {
  /** Votes take each other's place in the order of their arrival. */
  KEEPS_WHAT_ARRIVES_LAST(
      says("a late copy of an earlier vote cannot undo a newer one"),
      stores -> {
        AtomicLong ticks = new AtomicLong();
        stores.on(
            VoteStore.class,
            "put",
            call -> {
              Vote vote = call.arg(0, Vote.class);
              call.sound()
                  .votes()
                  .put(at(vote, later().plus(ticks.incrementAndGet(), ChronoUnit.MICROS)));
              return stored(vote);
            });
      },
      "a_late_copy_of_an_earlier_no_does_not_undo_a_yes_either",
      "a_late_copy_of_an_earlier_yes_does_not_undo_a_no_and_is_shown_it",
      "a_later_vote_takes_the_place_of_an_earlier_one_by_whatever_little_it_is_later",
      "a_title_may_be_voted_on_again_after_a_retraction",
      "a_vote_admitted_before_the_rooms_end_is_stored_and_counted_after_it",
      "a_vote_is_answered_with_the_one_that_it_replaced",
      "a_vote_is_stored_and_answered_as_it_was_given",
      "a_vote_stored_before_its_voter_joined_counts_once_they_have",
      "a_vote_that_meets_a_newer_one_is_answered_with_it_as_a_first_attempt",
      "a_yes_taken_back_counts_for_nobody",
      "an_earlier_vote_that_arrives_after_a_retraction_does_not_undo_it",
      "at_the_same_time_a_retraction_outweighs_a_no_and_a_no_a_yes_in_whatever_order",
      "at_the_very_same_time_the_no_stays_in_whatever_order_they_arrive",
      "in_whatever_order_votes_arrive_the_latest_stays",
      "participation_is_not_among_them_not_even_after_leaving",
      "people_whose_ids_look_alike_have_votes_of_their_own",
      "rooms_whose_ids_look_alike_have_votes_of_their_own",
      "the_same_vote_twice_changes_nothing",
      "undoing_is_voting_again",
      "votes_on_other_titles_and_in_other_rooms_are_other_votes",
      "votes_outlive_their_room_by_a_day"),
  /** A vote is read, compared and written in steps of their own. */
  COMPARES_BEFORE_IT_WRITES(
      says("every promise rests on a condition or a strong read in the store"),
      stores -> {
        Set<Vote> arriving = ConcurrentHashMap.newKeySet();
        stores.on(
            VoteStore.class,
            "put",
            call -> {
              Vote vote = call.arg(0, Vote.class);
              arriving.add(vote);
              AtOnce.awaitOthers();
              boolean last = arriving.stream().noneMatch(other -> supersedes(other, vote));
              if (last) {
                Object stored = call.proceed();
                AtOnce.awaitOthers();
                arriving.remove(vote);
                return stored;
              }
              AtOnce.awaitOthers();
              arriving.remove(vote);
              call.sound().votes().put(at(vote, later()));
              return stored(vote);
            });
      },
      "in_whatever_order_votes_arrive_the_latest_stays"),
  /** A repeated vote is stored anew, at a time of its own. */
  STORES_A_REPEAT_ANEW(
      says(
          "The same vote twice changes nothing",
          "the same vote, with the same time, may be put again"),
      stores -> {
        Set<Vote> seen = ConcurrentHashMap.newKeySet();
        stores.on(
            VoteStore.class,
            "put",
            call -> {
              Vote vote = call.arg(0, Vote.class);
              return seen.add(vote)
                  ? call.proceed()
                  : call.sound().votes().put(at(vote, vote.castAt().plusNanos(1000)));
            });
      },
      "the_same_vote_again_replaces_nothing",
      "the_same_vote_twice_changes_nothing"),
  /** Times are kept to the millisecond. */
  KEEPS_MILLISECONDS(
      says("the one with the later castAt() stays, in whatever order they arrive"),
      stores ->
          stores.on(
              VoteStore.class,
              "put",
              call -> {
                Vote vote = call.arg(0, Vote.class);
                return call.sound()
                    .votes()
                    .put(at(vote, vote.castAt().truncatedTo(ChronoUnit.MILLIS)));
              }),
      "a_late_copy_of_an_earlier_no_does_not_undo_a_yes_either",
      "a_late_copy_of_an_earlier_yes_does_not_undo_a_no_and_is_shown_it",
      "a_later_vote_takes_the_place_of_an_earlier_one_by_whatever_little_it_is_later",
      "a_title_may_be_voted_on_again_after_a_retraction",
      "a_vote_is_answered_with_the_one_that_it_replaced",
      "a_vote_is_stored_and_answered_as_it_was_given",
      "a_vote_that_meets_a_newer_one_is_answered_with_it_as_a_first_attempt",
      "a_yes_taken_back_counts_for_nobody",
      "an_earlier_vote_that_arrives_after_a_retraction_does_not_undo_it",
      "undoing_is_voting_again"),
  /** A vote of somebody who does not take part is dropped. */
  DROPS_VOTES_OF_STRANGERS(
      says("The store does not check whether the voter takes part"),
      stores ->
          stores.on(
              VoteStore.class,
              "put",
              call -> {
                Vote vote = call.arg(0, Vote.class);
                boolean in =
                    call.sound()
                        .rosters()
                        .find(vote.roomId())
                        .filter(roster -> roster.has(vote.userId()))
                        .isPresent();
                return in ? call.proceed() : stored(vote);
              }),
      "a_vote_stored_before_its_voter_joined_counts_once_they_have",
      "at_the_very_same_time_the_no_stays_in_whatever_order_they_arrive"),
  /** A vote in an unknown room makes a failure. */
  FAILS_IN_AN_UNKNOWN_ROOM(
      says("A vote in a room that the store does not know is answered and counts for nothing"),
      stores ->
          stores.on(
              VoteStore.class,
              "put",
              call -> {
                if (call.sound().rooms().find(call.arg(0, Vote.class).roomId()).isEmpty()) {
                  throw new IllegalStateException("no such room");
                }
                return call.proceed();
              }),
      "a_vote_in_an_unknown_room_is_answered_and_counts_for_nothing"),
  /** Whatever is stored, the given vote is answered. */
  ANSWERS_WHAT_IT_WAS_GIVEN(
      says(
          "Stores a vote, which may be a retraction, over an older one by the same person",
          "the vote as it is stored now",
          "VotePut: The vote as it is stored now"),
      stores ->
          stores.on(
              VoteStore.class,
              "put",
              call -> {
                VotePut put = (VotePut) call.proceed();
                return VotePut.of(call.arg(0, Vote.class), put.replaced(), put.firstAttempt());
              }),
      "a_late_copy_of_an_earlier_no_does_not_undo_a_yes_either",
      "a_late_copy_of_an_earlier_yes_does_not_undo_a_no_and_is_shown_it",
      "a_vote_that_meets_a_newer_one_is_answered_with_it_as_a_first_attempt",
      "an_earlier_vote_that_arrives_after_a_retraction_does_not_undo_it",
      "at_the_very_same_time_the_no_stays_in_whatever_order_they_arrive"),
  /** Two people whose ids differ in case alone have one vote. */
  IGNORES_THE_CASE_OF_IDS(
      says("Storing is one upsert, conditional on the time"),
      stores -> stores.on(VoteStore.class, "put", onceFor(id -> id.toLowerCase(Locale.ROOT))),
      "people_whose_ids_look_alike_have_votes_of_their_own"),
  /** Ids are kept to 100 characters. */
  CUTS_IDS_SHORT(
      says("Storing is one upsert, conditional on the time"),
      stores ->
          stores.on(
              VoteStore.class, "put", onceFor(id -> id.substring(0, Math.min(100, id.length())))),
      "people_whose_ids_look_alike_have_votes_of_their_own");

  private final List<String> says;
  private final Faulty.Fault fault;
  private final Set<String> reds;

  BrokenVotes(List<String> says, Faulty.Fault fault, String... reds) {
    this.says = says;
    this.fault = fault;
    this.reds = Set.of(reds);
  }

  private static Instant later() {
    return Instant.parse("2100-01-01T00:00:00Z");
  }

  private static Vote at(Vote vote, Instant castAt) {
    return Vote.of(vote.roomId(), vote.userId(), vote.movieId(), vote.choice(), castAt);
  }

  private static VotePut stored(Vote vote) {
    return VotePut.of(vote, Optional.empty(), true);
  }

  private static boolean supersedes(Vote one, Vote other) {
    return one.roomId().equals(other.roomId())
        && one.userId().equals(other.userId())
        && one.movieId().equals(other.movieId())
        && one.supersedes(other);
  }

  /** Takes two voters of one key for one person. */
  private static Faulty.Answer onceFor(UnaryOperator<String> key) {
    Map<String, UserId> ids = new ConcurrentHashMap<>();
    return call -> {
      Vote vote = call.arg(0, Vote.class);
      UserId first = ids.computeIfAbsent(key.apply(vote.userId().value()), unused -> vote.userId());
      return call.sound()
          .votes()
          .put(Vote.of(vote.roomId(), first, vote.movieId(), vote.choice(), vote.castAt()));
    };
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
