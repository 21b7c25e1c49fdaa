package app.trinity.suites.kit.match;

import static app.trinity.suites.kit.Broken.says;

import app.trinity.account.UserId;
import app.trinity.match.Match;
import app.trinity.match.spi.Evidence;
import app.trinity.match.spi.MatchStore;
import app.trinity.match.spi.Recording;
import app.trinity.room.Roster;
import app.trinity.room.spi.RosterStore;
import app.trinity.spi.Stores;
import app.trinity.suites.kit.Broken;
import app.trinity.suites.kit.Faulty;
import app.trinity.suites.kit.Trial;
import app.trinity.testkit.AtOnce;
import app.trinity.vote.spi.VoteStore;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Match stores with a fault each in how they record. */
@SuppressWarnings("ImmutableEnumChecker") // What breaks a store is a function.
public enum BrokenRecordings implements Broken {
  /** A match is recorded whatever the roster is by now. */
  RECORDS_WHATEVER_THE_ROSTER(
      says("the room's roster still has the version of the evidence"),
      stores ->
          stores.on(
              MatchStore.class,
              "record",
              call -> {
                Match match = call.arg(0, Match.class);
                Evidence evidence = call.arg(1, Evidence.class);
                AtOnce.awaitOthers();
                Optional<Roster> roster = call.sound().rosters().find(match.roomId());
                if (roster.isEmpty()) {
                  return call.proceed();
                }
                Set<UserId> yeses = new HashSet<>(evidence.yeses());
                yeses.retainAll(roster.get().userIds());
                return call.sound()
                    .matches()
                    .record(match, Evidence.of(roster.get().version(), yeses));
              }),
      "a_record_that_meets_a_join_comes_before_it_or_is_stale",
      "a_record_that_meets_a_leave_comes_before_it_or_is_stale",
      "everybody_left",
      "judged_again_it_is_recorded",
      "somebody_joined",
      "somebody_left",
      "somebody_left_and_came_back",
      "somebody_was_counted_who_does_not_take_part",
      "the_roster_never_had_that_version"),
  /** A match is recorded whatever its voters say by now. */
  RECORDS_WHATEVER_THE_YESES(
      says(
          "each counted vote is still yes",
          "Records a match on condition that what it was judged from still holds",
          "Stores: MatchStore checks evidence against what VoteStore stores",
          "Evidence: Recording compares it with the present"),
      stores ->
          stores.on(
              MatchStore.class,
              "record",
              call -> {
                Match match = call.arg(0, Match.class);
                Evidence evidence = call.arg(1, Evidence.class);
                AtOnce.awaitOthers();
                return call.sound()
                    .matches()
                    .record(match, Evidence.of(evidence.rosterVersion(), Set.of()));
              }),
      "a_counted_yes_was_withdrawn",
      "a_record_that_meets_a_withdrawal_comes_before_it_or_is_stale",
      "one_of_ninety_counted_yeses_was_withdrawn",
      "somebody_was_counted_who_does_not_take_part",
      "somebody_was_counted_who_never_voted"),
  /** Fifty yeses of the evidence are checked. */
  CHECKS_FIFTY_YESES(
      says("Evidence counts up to 90 yeses"),
      stores ->
          stores.on(
              MatchStore.class,
              "record",
              call -> {
                Match match = call.arg(0, Match.class);
                Evidence evidence = call.arg(1, Evidence.class);
                Set<UserId> fifty =
                    match.matchedUsers().stream()
                        .filter(evidence.yeses()::contains)
                        .limit(50)
                        .collect(Collectors.toSet());
                return evidence.yeses().size() <= 50
                    ? call.proceed()
                    : call.sound()
                        .matches()
                        .record(match, Evidence.of(evidence.rosterVersion(), fifty));
              }),
      "one_of_ninety_counted_yeses_was_withdrawn"),
  /** The evidence is checked first and the match is inserted later. */
  CHECKS_FIRST_AND_INSERTS_LATER(
      says("Nothing can come between the check and the record"),
      stores -> {
        stores
            .on(VoteStore.class, "put", BrokenRecordings::whenOthersHaveChecked)
            .on(RosterStore.class, "join", BrokenRecordings::whenOthersHaveChecked)
            .on(RosterStore.class, "leave", BrokenRecordings::whenOthersHaveChecked);
        stores.on(
            MatchStore.class,
            "record",
            call -> {
              Match match = call.arg(0, Match.class);
              Evidence evidence = call.arg(1, Evidence.class);
              Optional<Roster> roster = call.sound().rosters().find(match.roomId());
              boolean holds =
                  roster.isPresent()
                      && roster.get().version() == evidence.rosterVersion()
                      && evidence.yeses().stream()
                          .allMatch(
                              user -> roster.get().has(user) && saysYes(call.sound(), match, user));
              AtOnce.awaitOthers();
              AtOnce.awaitOthers();
              if (!holds) {
                return call.proceed();
              }
              long version = call.sound().rosters().find(match.roomId()).orElseThrow().version();
              return call.sound().matches().record(match, Evidence.of(version, Set.of()));
            });
      },
      "a_record_that_meets_a_join_comes_before_it_or_is_stale",
      "a_record_that_meets_a_leave_comes_before_it_or_is_stale",
      "a_record_that_meets_a_withdrawal_comes_before_it_or_is_stale"),
  /** Whether there is a match is looked up before one is inserted. */
  LOOKS_FOR_A_MATCH_FIRST(
      says("of many calls that record a title's match at once one records it"),
      stores ->
          stores.on(
              MatchStore.class,
              "record",
              call -> {
                Match match = call.arg(0, Match.class);
                Evidence evidence = call.arg(1, Evidence.class);
                boolean none =
                    call.sound().matches().find(match.roomId(), match.movieId()).isEmpty();
                AtOnce.awaitOthers();
                Recording recording = call.sound().matches().record(match, evidence);
                return none && recording.outcome() == Recording.Outcome.ALREADY_RECORDED
                    ? Recording.recorded(match)
                    : recording;
              }),
      "one_records_it_and_the_others_are_shown_it"),
  /** A second match of a title is recorded. */
  RECORDS_TWICE(
      says(
          "Recording is one transaction on condition that the title has no match",
          "Recording again answers ALREADY_RECORDED",
          "Recording: The title's one match"),
      stores ->
          stores.on(
              MatchStore.class,
              "record",
              call -> {
                Match match = call.arg(0, Match.class);
                Evidence evidence = call.arg(1, Evidence.class);
                Recording recording = call.sound().matches().record(match, evidence);
                return recording.outcome() == Recording.Outcome.ALREADY_RECORDED
                    ? Recording.recorded(match)
                    : recording;
              }),
      "one_records_it_and_the_others_are_shown_it",
      "recording_again_is_answered_with_the_match_that_stands",
      "the_match_that_stands_is_answered_before_anything_is_held_against_a_new_one"),
  /** The match that stands is answered with the new one's particulars. */
  ANSWERS_THE_NEW_MATCH(
      says(
          "Recording again answers ALREADY_RECORDED with the existing match",
          "after MAY_HAVE_HAPPENED the same match may be recorded again",
          "the title's match if there is one now",
          "Recording: The title had a match before; that one stands"),
      stores ->
          stores.on(
              MatchStore.class,
              "record",
              call -> {
                Match match = call.arg(0, Match.class);
                Evidence evidence = call.arg(1, Evidence.class);
                Recording recording = call.sound().matches().record(match, evidence);
                return recording.outcome() == Recording.Outcome.ALREADY_RECORDED
                    ? Recording.alreadyRecorded(match)
                    : recording;
              }),
      "one_records_it_and_the_others_are_shown_it",
      "recording_again_is_answered_with_the_match_that_stands",
      "the_match_that_stands_is_answered_before_anything_is_held_against_a_new_one"),
  /** Evidence that no longer holds is told before a match that stands. */
  IS_STALE_BEFORE_IT_IS_RECORDED(
      says("An existing match is answered before anything else is checked"),
      stores ->
          stores.on(
              MatchStore.class,
              "record",
              call -> {
                Match match = call.arg(0, Match.class);
                Evidence evidence = call.arg(1, Evidence.class);
                Optional<Roster> roster = call.sound().rosters().find(match.roomId());
                return roster.filter(now -> now.version() != evidence.rosterVersion()).isPresent()
                    ? Recording.stale()
                    : call.proceed();
              }),
      "the_match_that_stands_is_answered_before_anything_is_held_against_a_new_one"),
  /** Any vote in the room makes evidence stale. */
  IS_STALE_FOR_ANY_VOTE(
      says(
          "STALE means only that the roster or a counted yes has changed",
          "Recording: The roster changed or a counted yes is no longer one"),
      stores ->
          stores.on(
              MatchStore.class,
              "record",
              call -> {
                Match match = call.arg(0, Match.class);
                boolean others =
                    call.sound()
                            .votes()
                            .readBoard(match.roomId())
                            .orElseThrow()
                            .board()
                            .titles()
                            .size()
                        > 1;
                return others ? Recording.stale() : call.proceed();
              }),
      "a_match_of_others_or_an_unknown_one_leads_nowhere",
      "a_match_recorded_meanwhile_does_not_shift_the_next_page",
      "a_page_holds_up_to_a_hundred",
      "an_instant_later_by_a_nanosecond_is_later",
      "beyond_the_last_match_there_is_an_empty_page",
      "different_titles_of_one_room_do_not_hinder_each_other",
      "each_title_and_each_room_has_its_own_match",
      "matches_whose_ids_look_alike_lead_to_pages_of_their_own",
      "other_votes_and_repeats_and_other_rooms_are_no_reason_to_judge_again",
      "they_are_listed_newest_first_whatever_order_they_were_recorded_in",
      "they_join_without_a_gap_or_a_repeat_also_within_one_instant");

  private final List<String> says;
  private final Faulty.Fault fault;
  private final Set<String> reds;

  BrokenRecordings(List<String> says, Faulty.Fault fault, String... reds) {
    this.says = says;
    this.fault = fault;
    this.reds = Set.of(reds);
  }

  private static Object whenOthersHaveChecked(Faulty.Call call) throws Exception {
    AtOnce.awaitOthers();
    return call.proceed();
  }

  private static boolean saysYes(Stores stores, Match match, UserId user) {
    return stores.votes().votesOf(match.roomId(), user).stream()
        .anyMatch(vote -> vote.movieId().equals(match.movieId()) && vote.isYes());
  }

  @Override
  public Breach breach() {
    return new Breach(Trial.Matches.class, "MatchStore", says, reds);
  }

  @Override
  public void onTrial() {
    Trial.stores = fault;
  }
}
