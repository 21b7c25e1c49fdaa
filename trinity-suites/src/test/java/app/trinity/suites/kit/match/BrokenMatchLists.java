package app.trinity.suites.kit.match;

import static app.trinity.suites.kit.Broken.says;

import app.trinity.account.UserId;
import app.trinity.discovery.MovieId;
import app.trinity.match.Match;
import app.trinity.match.MatchId;
import app.trinity.match.MatchPageRequest;
import app.trinity.match.spi.MatchStore;
import app.trinity.match.spi.Recording;
import app.trinity.room.RoomId;
import app.trinity.suites.kit.Broken;
import app.trinity.suites.kit.Faulty;
import app.trinity.suites.kit.Trial;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;

/** Match stores with a fault each in what they find and list. */
@SuppressWarnings("ImmutableEnumChecker") // What breaks a store is a function.
public enum BrokenMatchLists implements Broken {
  /** A room has no match when it is first asked for one. */
  HAS_A_MATCH_LATE(
      says("every later read of the room sees it"),
      stores -> {
        Set<RoomId> asked = ConcurrentHashMap.newKeySet();
        stores.on(
            MatchStore.class,
            "hasMatch",
            call -> (boolean) call.proceed() && !asked.add(call.arg(0, RoomId.class)));
      },
      "a_match_whose_evidence_holds_is_recorded_to_the_letter",
      "votes_joins_and_leaves_do_not_revoke_a_match"),
  /** Any match of the room is found for any of its titles. */
  FINDS_THE_MATCH_OF_ANY_TITLE(
      says("Returns a title's match"),
      stores ->
          stores.on(
              MatchStore.class,
              "find",
              call ->
                  call.sound()
                      .votes()
                      .readBoard(call.arg(0, RoomId.class))
                      .flatMap(reading -> reading.matches().values().stream().findAny())
                      .or(
                          () ->
                              call.sound()
                                  .matches()
                                  .find(call.arg(0, RoomId.class), call.arg(1, MovieId.class)))),
      "each_title_and_each_room_has_its_own_match"),
  /** Matches are listed oldest first. */
  LISTS_THE_OLDEST_FIRST(
      says("is ordered by NEWEST_FIRST", "Returns a page of a person's matches, newest first"),
      stores ->
          stores.on(
              MatchStore.class,
              "matchesOf",
              call ->
                  call.sound()
                      .matches()
                      .matchesOf(call.arg(0, UserId.class), call.arg(1, MatchPageRequest.class))
                      .map(
                          page -> {
                            List<Match> reversed = new ArrayList<>(page);
                            Collections.reverse(reversed);
                            return reversed;
                          })),
      "a_match_of_others_or_an_unknown_one_leads_nowhere",
      "a_match_recorded_meanwhile_does_not_shift_the_next_page",
      "a_page_holds_up_to_a_hundred",
      "an_instant_later_by_a_nanosecond_is_later",
      "beyond_the_last_match_there_is_an_empty_page",
      "matches_whose_ids_look_alike_lead_to_pages_of_their_own",
      "they_are_listed_newest_first_whatever_order_they_were_recorded_in",
      "they_join_without_a_gap_or_a_repeat_also_within_one_instant"),
  /** Matches of one millisecond are listed by their ids. */
  SORTS_BY_MILLISECONDS(
      says("is ordered by NEWEST_FIRST"),
      stores ->
          stores.on(
              MatchStore.class,
              "matchesOf",
              call ->
                  call.sound()
                      .matches()
                      .matchesOf(call.arg(0, UserId.class), call.arg(1, MatchPageRequest.class))
                      .map(
                          page ->
                              page.stream()
                                  .sorted(
                                      Comparator.comparing(
                                              (Match match) ->
                                                  match.decidedAt().truncatedTo(ChronoUnit.MILLIS))
                                          .thenComparing(match -> match.matchId().value())
                                          .reversed())
                                  .collect(Collectors.toList()))),
      "an_instant_later_by_a_nanosecond_is_later"),
  /** Whatever a page is to come after, there is a page. */
  PAGES_ON_FROM_ANYWHERE(
      says("is no match of this person that the store knows"),
      stores ->
          stores.on(
              MatchStore.class,
              "matchesOf",
              call ->
                  call.sound()
                      .matches()
                      .matchesOf(call.arg(0, UserId.class), call.arg(1, MatchPageRequest.class))
                      .or(() -> Optional.of(List.of()))),
      "a_match_of_others_or_an_unknown_one_leads_nowhere",
      "somebody_without_a_match_has_an_empty_first_page_and_no_other"),
  /** A match goes when everybody has left its room. */
  FORGETS_MATCHES_WITH_THEIR_ROOM(
      says("Matches outlive their rooms"),
      stores ->
          stores.on(
              MatchStore.class,
              "find",
              call ->
                  call.sound()
                          .rosters()
                          .find(call.arg(0, RoomId.class))
                          .filter(roster -> !roster.ended())
                          .isPresent()
                      ? call.proceed()
                      : Optional.empty()),
      "a_match_outlives_its_room"),
  /** A room has a match as soon as any room has. */
  HAS_A_MATCH_OF_ANY_ROOM(
      says("Returns whether a room has a match"),
      stores -> {
        AtomicBoolean any = new AtomicBoolean();
        stores
            .on(
                MatchStore.class,
                "record",
                call -> {
                  Recording recording = (Recording) call.proceed();
                  any.compareAndSet(false, recording.outcome() == Recording.Outcome.RECORDED);
                  return recording;
                })
            .on(MatchStore.class, "hasMatch", call -> any.get());
      },
      "each_title_and_each_room_has_its_own_match",
      "rooms_whose_ids_look_alike_have_matches_of_their_own"),
  /** Two matches whose ids differ in case alone lead to one page. */
  IGNORES_THE_CASE_OF_IDS(
      says("the page, an empty list beyond the last match"),
      stores -> {
        Map<String, MatchId> ids = new ConcurrentHashMap<>();
        stores.on(
            MatchStore.class,
            "matchesOf",
            call -> {
              MatchPageRequest request = call.arg(1, MatchPageRequest.class);
              return request.after().isEmpty()
                  ? call.proceed()
                  : call.sound()
                      .matches()
                      .matchesOf(
                          call.arg(0, UserId.class),
                          MatchPageRequest.after(
                              request
                                  .after()
                                  .map(
                                      id ->
                                          ids.computeIfAbsent(
                                              id.value().toLowerCase(Locale.ROOT), key -> id))
                                  .orElseThrow(),
                              request.limit()));
            });
      },
      "matches_whose_ids_look_alike_lead_to_pages_of_their_own");

  private final List<String> says;
  private final Faulty.Fault fault;
  private final Set<String> reds;

  BrokenMatchLists(List<String> says, Faulty.Fault fault, String... reds) {
    this.says = says;
    this.fault = fault;
    this.reds = Set.of(reds);
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
