package app.trinity.suites.kit.vote;

import static app.trinity.suites.kit.Broken.says;

import app.trinity.account.UserId;
import app.trinity.discovery.MovieId;
import app.trinity.room.RoomId;
import app.trinity.room.Roster;
import app.trinity.suites.kit.Broken;
import app.trinity.suites.kit.Faulty;
import app.trinity.suites.kit.Trial;
import app.trinity.vote.Board;
import app.trinity.vote.Choice;
import app.trinity.vote.Vote;
import app.trinity.vote.spi.BoardReading;
import app.trinity.vote.spi.VoteStore;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Vote stores with a fault each in how they read boards and lists of votes. */
@SuppressWarnings("ImmutableEnumChecker") // What breaks a store is a function.
public enum BrokenBoards implements Broken {
  /** A board is remembered from its first reading. */
  REMEMBERS_BOARDS(
      says("Readings never come from a cache and are never eventually consistent"),
      stores -> {
        Map<RoomId, BoardReading> boards = new ConcurrentHashMap<>();
        stores.on(
            VoteStore.class,
            "readBoard",
            call ->
                call.sound()
                    .votes()
                    .readBoard(call.arg(0, RoomId.class))
                    .map(now -> boards.merge(now.roster().roomId(), now, (first, later) -> first)));
      },
      "a_later_reading_counts_what_changed_since_an_earlier_one"),
  /** A reading stops after the store's first page. */
  READS_ONE_PAGE(
      says(
          "A reading is complete, however many pages the store needs for it", "Reads a whole room"),
      stores ->
          stores.on(
              VoteStore.class,
              "readBoard",
              call ->
                  call.sound()
                      .votes()
                      .readBoard(call.arg(0, RoomId.class))
                      .map(
                          reading ->
                              BoardReading.of(
                                  reading.roster(),
                                  Board.of(
                                      reading.roster().userIds(),
                                      reading.roster().userIds().stream()
                                          .flatMap(
                                              user ->
                                                  call
                                                      .sound()
                                                      .votes()
                                                      .votesOf(reading.roster().roomId(), user)
                                                      .stream())
                                          .limit(1000)
                                          .collect(Collectors.toList())),
                                  reading.matches()))),
      "ninety_people_and_fifty_titles_are_read_whole"),
  /** Votes go when their room ends. */
  FORGETS_VOTES_AT_THE_END(
      says("Votes outlive their room's end by at least a day"),
      stores ->
          stores.on(
              VoteStore.class,
              "votesOf",
              call ->
                  call.sound()
                          .rooms()
                          .find(call.arg(0, RoomId.class))
                          .filter(room -> room.isOver(stores.clock().instant()))
                          .isPresent()
                      ? List.of()
                      : call.proceed()),
      "a_vote_admitted_before_the_rooms_end_is_stored_and_counted_after_it",
      "votes_outlive_their_room_by_a_day"),
  /** An unknown room has a blank board. */
  FINDS_A_BOARD_OF_ANY_ROOM(
      says("empty if it is unknown"),
      stores ->
          stores.on(
              VoteStore.class,
              "readBoard",
              call -> {
                RoomId room = call.arg(0, RoomId.class);
                return call.sound()
                    .votes()
                    .readBoard(room)
                    .or(
                        () ->
                            Optional.of(
                                BoardReading.of(
                                    Roster.of(room, 1, List.of()),
                                    Board.of(Set.of(), List.of()),
                                    Map.of())));
              }),
      "a_vote_in_an_unknown_room_is_answered_and_counts_for_nothing",
      "an_unknown_room_has_no_titles"),
  /** A person's votes begin with their participation. */
  LISTS_PARTICIPATION(
      says("without the participation vote"),
      stores ->
          stores.on(
              VoteStore.class,
              "votesOf",
              call -> {
                RoomId room = call.arg(0, RoomId.class);
                UserId user = call.arg(1, UserId.class);
                List<Vote> votes = call.sound().votes().votesOf(room, user);
                return call.sound().rosters().takesPart(room, user)
                    ? Stream.concat(
                            Stream.of(
                                Vote.of(room, user, MovieId.PARTICIPATION, Choice.YES, later())),
                            votes.stream())
                        .collect(Collectors.toList())
                    : votes;
              }),
      "a_late_copy_of_an_earlier_yes_does_not_undo_a_no_and_is_shown_it",
      "a_later_vote_takes_the_place_of_an_earlier_one_by_whatever_little_it_is_later",
      "a_vote_admitted_before_the_rooms_end_is_stored_and_counted_after_it",
      "a_vote_is_stored_and_answered_as_it_was_given",
      "a_yes_taken_back_counts_for_nobody",
      "in_whatever_order_votes_arrive_the_latest_stays",
      "participation_is_not_among_them_not_even_after_leaving",
      "people_whose_ids_look_alike_have_votes_of_their_own",
      "rooms_whose_ids_look_alike_have_votes_of_their_own",
      "the_same_vote_twice_changes_nothing",
      "undoing_is_voting_again",
      "votes_on_other_titles_and_in_other_rooms_are_other_votes",
      "votes_outlive_their_room_by_a_day"),
  /** Votes are lost when their voter leaves. */
  FORGETS_VOTES_OF_WHO_LEFT(
      says(
          "whether or not they take part now",
          "RosterStore: Their votes stay and count again if they come back"),
      stores ->
          stores.on(
              VoteStore.class,
              "votesOf",
              call ->
                  call.sound()
                          .rosters()
                          .takesPart(call.arg(0, RoomId.class), call.arg(1, UserId.class))
                      ? call.proceed()
                      : List.of()),
      "a_vote_stored_before_its_voter_joined_counts_once_they_have",
      "participation_is_not_among_them_not_even_after_leaving");

  private final List<String> says;
  private final Faulty.Fault fault;
  private final Set<String> reds;

  BrokenBoards(List<String> says, Faulty.Fault fault, String... reds) {
    this.says = says;
    this.fault = fault;
    this.reds = Set.of(reds);
  }

  private static Instant later() {
    return Instant.parse("2100-01-01T00:00:00Z");
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
