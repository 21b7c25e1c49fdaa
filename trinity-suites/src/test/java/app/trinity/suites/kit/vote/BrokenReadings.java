package app.trinity.suites.kit.vote;

import static app.trinity.suites.kit.Broken.says;

import app.trinity.account.UserId;
import app.trinity.room.RoomId;
import app.trinity.suites.kit.Broken;
import app.trinity.suites.kit.Faulty;
import app.trinity.suites.kit.Trial;
import app.trinity.testkit.AtOnce;
import app.trinity.vote.Choice;
import app.trinity.vote.Tally;
import app.trinity.vote.Vote;
import app.trinity.vote.spi.TitleQuery;
import app.trinity.vote.spi.TitleReading;
import app.trinity.vote.spi.VotePut;
import app.trinity.vote.spi.VoteStore;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Vote stores with a fault each in how they read titles. */
@SuppressWarnings("ImmutableEnumChecker") // What breaks a store is a function.
public enum BrokenReadings implements Broken {
  /** A reading does not count the vote that was stored last. */
  COUNTS_THE_LAST_VOTE_LATE(
      says("every reading that begins afterwards, by anybody, counts it"),
      stores -> {
        Map<RoomId, Vote> last = new ConcurrentHashMap<>();
        stores
            .on(
                VoteStore.class,
                "put",
                call -> {
                  VotePut put = (VotePut) call.proceed();
                  last.put(put.stored().roomId(), put.stored());
                  return put;
                })
            .on(
                VoteStore.class,
                "readTitle",
                call -> {
                  AtOnce.awaitOthers();
                  Vote late = last.remove(call.arg(0, TitleQuery.class).roomId());
                  return call.sound()
                      .votes()
                      .readTitle(call.arg(0, TitleQuery.class))
                      .map(reading -> late == null ? reading : without(reading, late.userId()));
                });
      },
      "a_late_copy_of_an_earlier_no_does_not_undo_a_yes_either",
      "a_later_reading_counts_what_changed_since_an_earlier_one",
      "a_match_judged_from_a_yes_that_was_taken_back_is_stale",
      "a_title_may_be_voted_on_again_after_a_retraction",
      "a_vote_admitted_before_the_rooms_end_is_stored_and_counted_after_it",
      "a_vote_stored_before_its_voter_joined_counts_once_they_have",
      "it_counts_every_vote_stored_before_it_began",
      "ninety_people_are_counted_to_the_last",
      "of_a_title_judged_by_a_custom_rule_every_vote_is_read_that_the_rule_may_need",
      "the_quorum_decides_how_far_to_read_and_not_what_counts",
      "undoing_is_voting_again",
      "votes_outlive_their_room_by_a_day",
      "whoever_does_not_take_part_is_not_counted"),
  /** A title is read by the first 50 participants. */
  READS_FIFTY_VOTES(
      says("A reading is complete, however many pages the store needs for it"),
      stores ->
          stores.on(
              VoteStore.class,
              "readTitle",
              call ->
                  call.sound()
                      .votes()
                      .readTitle(call.arg(0, TitleQuery.class))
                      .map(
                          reading ->
                              TitleReading.of(
                                  reading.roster(),
                                  Tally.of(
                                      reading.tally().movieId(),
                                      reading.tally().participants(),
                                      reading.tally().yeses().stream()
                                          .limit(50)
                                          .collect(Collectors.toSet()),
                                      reading.tally().noes()),
                                  reading.match()))),
      "ninety_people_are_counted_to_the_last"),
  /** Noes of people who do not take part are counted. */
  COUNTS_NOES_OF_STRANGERS(
      says("only participants count when votes are read"),
      stores -> {
        Map<String, Set<UserId>> noes = new ConcurrentHashMap<>();
        stores
            .on(
                VoteStore.class,
                "put",
                call -> {
                  Vote vote = call.arg(0, Vote.class);
                  Set<UserId> those =
                      noes.computeIfAbsent(
                          vote.roomId() + "#" + vote.movieId(),
                          key -> ConcurrentHashMap.newKeySet());
                  if (vote.choice() == Choice.NO) {
                    those.add(vote.userId());
                  } else {
                    those.remove(vote.userId());
                  }
                  return call.proceed();
                })
            .on(
                VoteStore.class,
                "readTitle",
                call -> {
                  TitleQuery query = call.arg(0, TitleQuery.class);
                  Set<UserId> those =
                      noes.getOrDefault(query.roomId() + "#" + query.movieId(), Set.of());
                  return call.sound()
                      .votes()
                      .readTitle(query)
                      .map(
                          reading ->
                              TitleReading.of(
                                  reading.roster(),
                                  Tally.of(
                                      query.movieId(),
                                      reading.tally().participants(),
                                      reading.tally().yeses(),
                                      Math.min(
                                          those.size(),
                                          reading.roster().participants().size()
                                              - reading.tally().yeses().size())),
                                  reading.match()));
                });
      },
      "a_no_of_whoever_does_not_take_part_is_not_counted_either"),
  /** A title's match is not read where its quorum is out of reach. */
  READS_NO_MATCH_BEHIND_A_QUORUM(
      says(
          "Reads a title with its room's roster and its match",
          "TitleReading: The title's match if one is recorded, whatever the tally says now"),
      stores ->
          stores.on(
              VoteStore.class,
              "readTitle",
              call -> {
                TitleQuery query = call.arg(0, TitleQuery.class);
                return call.sound()
                    .votes()
                    .readTitle(query)
                    .map(
                        reading ->
                            reading.tally().reaches(query.quorum(reading.roster()))
                                ? reading
                                : TitleReading.of(
                                    reading.roster(), reading.tally(), Optional.empty()));
              }),
      "the_match_is_there_also_when_the_rule_no_longer_holds"),
  /** Votes that were not read, because the quorum is out of reach, are taken for yeses. */
  GUESSES_WHAT_IT_HAS_NOT_READ(
      says("TitleReading: by this tally it is out of reach, too"),
      stores ->
          stores.on(
              VoteStore.class,
              "readTitle",
              call -> {
                TitleQuery query = call.arg(0, TitleQuery.class);
                return call.sound()
                    .votes()
                    .readTitle(query)
                    .map(
                        reading ->
                            reading.tally().reaches(query.quorum(reading.roster()))
                                ? reading
                                : TitleReading.of(
                                    reading.roster(),
                                    Tally.of(
                                        query.movieId(),
                                        reading.tally().participants(),
                                        reading.tally().participants(),
                                        0),
                                    reading.match()));
              }),
      "a_later_reading_counts_what_changed_since_an_earlier_one",
      "a_later_vote_takes_the_place_of_an_earlier_one_by_whatever_little_it_is_later",
      "a_no_of_whoever_does_not_take_part_is_not_counted_either",
      "a_quorum_out_of_reach_stays_out_of_reach_by_the_tally_that_is_answered",
      "a_title_nobody_voted_on_has_neither_yes_nor_no",
      "a_yes_taken_back_counts_for_nobody",
      "an_earlier_vote_that_arrives_after_a_retraction_does_not_undo_it",
      "rooms_whose_ids_look_alike_have_votes_of_their_own"),
  /** A custom rule is taken for one that a single no rules out. */
  TAKES_A_CUSTOM_RULE_FOR_UNANIMOUS(
      says("TitleQuery: once it is out of reach, the remaining votes need not be read"),
      stores ->
          stores.on(
              VoteStore.class,
              "readTitle",
              call -> {
                TitleQuery query = call.arg(0, TitleQuery.class);
                return call.sound()
                    .votes()
                    .readTitle(query)
                    .map(
                        reading ->
                            query.quorum(reading.roster()).customRule().isPresent()
                                    && reading.tally().noes() > 0
                                ? TitleReading.of(
                                    reading.roster(),
                                    Tally.of(
                                        query.movieId(),
                                        reading.tally().participants(),
                                        Set.of(),
                                        reading.tally().noes()),
                                    reading.match())
                                : reading);
              }),
      "of_a_title_judged_by_a_custom_rule_every_vote_is_read_that_the_rule_may_need");

  private final List<String> says;
  private final Faulty.Fault fault;
  private final Set<String> reds;

  BrokenReadings(List<String> says, Faulty.Fault fault, String... reds) {
    this.says = says;
    this.fault = fault;
    this.reds = Set.of(reds);
  }

  private static TitleReading without(TitleReading reading, UserId user) {
    Set<UserId> yeses = new HashSet<>(reading.tally().yeses());
    yeses.remove(user);
    return TitleReading.of(
        reading.roster(),
        Tally.of(
            reading.tally().movieId(),
            reading.tally().participants(),
            yeses,
            reading.tally().noes()),
        reading.match());
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
