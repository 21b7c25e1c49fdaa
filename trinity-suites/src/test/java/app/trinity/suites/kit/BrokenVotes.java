package app.trinity.suites.kit;

import static app.trinity.suites.kit.Broken.says;

import app.trinity.account.UserId;
import app.trinity.discovery.MovieId;
import app.trinity.room.RoomId;
import app.trinity.room.Roster;
import app.trinity.testkit.AtOnce;
import app.trinity.vote.Board;
import app.trinity.vote.Choice;
import app.trinity.vote.Tally;
import app.trinity.vote.Vote;
import app.trinity.vote.spi.BoardReading;
import app.trinity.vote.spi.TitleQuery;
import app.trinity.vote.spi.TitleReading;
import app.trinity.vote.spi.VoteStore;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Vote stores with a fault each. */
@SuppressWarnings("ImmutableEnumChecker") // What breaks a store is a function.
enum BrokenVotes implements Broken {
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
                  Vote stored = (Vote) call.proceed();
                  last.put(stored.roomId(), stored);
                  return stored;
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
      "a_vote_admitted_before_the_rooms_end_is_stored_and_counted_after_it",
      "a_vote_stored_before_its_voter_joined_counts_once_they_have",
      "it_counts_every_vote_stored_before_it_began",
      "ninety_people_are_counted_to_the_last",
      "the_quorum_decides_how_far_to_read_and_not_what_counts",
      "undoing_is_voting_again",
      "votes_outlive_their_room_by_a_day",
      "whoever_does_not_take_part_is_not_counted"),
  /** A board is remembered from its first reading. */
  REMEMBERS_BOARDS(
      says("Readings are never from memory and never eventually consistent"),
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
              return vote;
            });
      },
      "a_late_copy_of_an_earlier_no_does_not_undo_a_yes_either",
      "a_late_copy_of_an_earlier_yes_does_not_undo_a_no_and_is_shown_it",
      "a_later_vote_takes_the_place_of_an_earlier_one_by_whatever_little_it_is_later",
      "a_vote_admitted_before_the_rooms_end_is_stored_and_counted_after_it",
      "a_vote_is_stored_and_answered_as_it_was_given",
      "a_vote_stored_before_its_voter_joined_counts_once_they_have",
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
              return vote;
            });
      },
      "in_whatever_order_votes_arrive_the_latest_stays"),
  /** A repeated vote is stored anew, at a time of its own. */
  STORES_A_REPEAT_ANEW(
      says(
          "The same vote twice changes nothing",
          "after MAY_HAVE_HAPPENED the same vote, with the same time, may be put again"),
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
      "the_same_vote_twice_changes_nothing"),
  /** Times are kept to the millisecond. */
  KEEPS_MILLISECONDS(
      says("the one with the later castAt() stays, whatever order they arrive in"),
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
      "a_vote_is_stored_and_answered_as_it_was_given",
      "undoing_is_voting_again"),
  /** A reading stops after the store's first page. */
  READS_ONE_PAGE(
      says("A reading is whole, however many pages the store needs for it", "Reads a whole room"),
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
  /** A title is read by the first 50 participants. */
  READS_FIFTY_VOTES(
      says("A reading is whole, however many pages the store needs for it"),
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
  /** A vote of somebody who does not take part is dropped. */
  DROPS_VOTES_OF_STRANGERS(
      says("The store does not ask whether the voter takes part"),
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
                return in ? call.proceed() : vote;
              }),
      "a_vote_stored_before_its_voter_joined_counts_once_they_have",
      "at_the_very_same_time_the_no_stays_in_whatever_order_they_arrive"),
  /** Noes of people who do not take part are counted. */
  COUNTS_NOES_OF_STRANGERS(
      says("who takes part counts when votes are read"),
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
                  if (vote.isYes()) {
                    those.remove(vote.userId());
                  } else {
                    those.add(vote.userId());
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
  /** Votes go when their room ends. */
  FORGETS_VOTES_AT_THE_END(
      says("Votes outlive their room's end by a day at least"),
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
  /** Whatever is stored, the given vote is answered. */
  ANSWERS_WHAT_IT_WAS_GIVEN(
      says("Stores a vote over an older one by the same person", "the vote as it is stored now"),
      stores ->
          stores.on(
              VoteStore.class,
              "put",
              call -> {
                call.proceed();
                return call.arg(0, Vote.class);
              }),
      "a_late_copy_of_an_earlier_no_does_not_undo_a_yes_either",
      "a_late_copy_of_an_earlier_yes_does_not_undo_a_no_and_is_shown_it",
      "at_the_very_same_time_the_no_stays_in_whatever_order_they_arrive"),
  /** A title's match is not read where its quorum is out of reach. */
  READS_NO_MATCH_BEHIND_A_QUORUM(
      says("Reads a title with its room's roster and its match"),
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
                            reading.tally().reaches(query.quorum())
                                ? reading
                                : TitleReading.of(
                                    reading.roster(), reading.tally(), Optional.empty()));
              }),
      "the_match_is_there_also_when_the_rule_no_longer_holds"),
  /** An unknown room has a blank board. */
  FINDS_A_BOARD_OF_ANY_ROOM(
      says("empty where it is unknown"),
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
      says("without his participation vote"),
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
      says("whether or not he takes part now", "RosterStore: His votes stay and count again"),
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
      "participation_is_not_among_them_not_even_after_leaving"),
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

  private static boolean supersedes(Vote one, Vote other) {
    return one.roomId().equals(other.roomId())
        && one.userId().equals(other.userId())
        && one.movieId().equals(other.movieId())
        && one.supersedes(other);
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
