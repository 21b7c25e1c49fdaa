package app.trinity.suites.kit.discovery;

import static app.trinity.suites.kit.Broken.says;

import app.trinity.discovery.CatalogEntry;
import app.trinity.discovery.GenreMode;
import app.trinity.discovery.TitleFilter;
import app.trinity.discovery.spi.Catalog;
import app.trinity.discovery.spi.CatalogPage;
import app.trinity.discovery.spi.PageAnswer;
import app.trinity.discovery.spi.PageQuery;
import app.trinity.suites.kit.Broken;
import app.trinity.suites.kit.Trial;
import app.trinity.testkit.AtOnce;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Catalogues with a fault each. */
@SuppressWarnings("ImmutableEnumChecker") // What breaks a store is a function.
public enum BrokenCatalogs implements Broken {
  /** Answers come in the reverse order of the queries. */
  ANSWERS_IN_REVERSE(
      says(
          "One answer to each query, in the order of the queries",
          "one answer to each query, in the same order"),
      sound ->
          (queries, deadline) -> {
            List<PageAnswer> answers = new ArrayList<>(sound.fetch(queries, deadline));
            Collections.reverse(answers);
            return answers;
          },
      "there_is_one_answer_a_query_in_the_order_of_the_queries"),
  /** Every page begins with the last title of the page before it. */
  OVERLAPS_PAGES(
      says("no title is on two pages"),
      sound ->
          (queries, deadline) ->
              queries.stream()
                  .map(
                      query ->
                          query.page() == 1
                              ? sound.fetch(List.of(query), deadline).get(0)
                              : joined(
                                  sound.fetch(
                                      List.of(
                                          query,
                                          PageQuery.builder()
                                              .from(query)
                                              .page(query.page() - 1)
                                              .build()),
                                      deadline)))
                  .collect(Collectors.toList()),
      "no_title_stands_on_two_pages_and_the_totals_count_them_all",
      "nothing_that_satisfies_a_filter_is_left_out_for_it",
      "titles_with_all_genres_have_both_and_are_exactly_those"),
  /** Beyond the last page there is the first one again. */
  BEGINS_AGAIN_BEYOND_THE_LAST_PAGE(
      says(
          "A page beyond the last is empty",
          "Pages 1 to LAST_PAGE",
          "CatalogPage: empty beyond the last page"),
      sound ->
          (queries, deadline) ->
              queries.stream()
                  .map(
                      query -> {
                        PageAnswer answer = sound.fetch(List.of(query), deadline).get(0);
                        return answer.page().filter(page -> page.entries().isEmpty()).isPresent()
                            ? sound
                                .fetch(
                                    List.of(PageQuery.builder().from(query).page(1).build()),
                                    deadline)
                                .get(0)
                            : answer;
                      })
                  .collect(Collectors.toList()),
      "a_page_beyond_the_last_is_empty"),
  /** Titles with one genre are taken for titles with all. */
  ASKS_FOR_ANY_GENRE(
      says(
          "A page lists the titles with the requested genres",
          "PageQuery: Whether a title must have all the genres or any"),
      sound ->
          (queries, deadline) ->
              sound.fetch(
                  queries.stream()
                      .map(query -> PageQuery.builder().from(query).mode(GenreMode.ANY).build())
                      .collect(Collectors.toList()),
                  deadline),
      "titles_with_all_genres_have_both_and_are_exactly_those"),
  /** Twice the votes that are asked for are asked of a title. */
  FILTERS_TOO_MUCH(
      says("lacks none that passes", "PageQuery: The catalogue applies what it can of"),
      sound ->
          (queries, deadline) ->
              sound.fetch(
                  queries.stream()
                      .map(
                          query ->
                              PageQuery.builder()
                                  .from(query)
                                  .filter(
                                      TitleFilter.builder()
                                          .from(query.filter())
                                          .minimumVotes(2 * query.filter().minimumVotes())
                                          .build())
                                  .build())
                      .collect(Collectors.toList()),
                  deadline),
      "nothing_that_satisfies_a_filter_is_left_out_for_it"),
  /** The total is that of the page. */
  COUNTS_A_PAGE(
      says(
          "Totals count the titles that pass the pushed-down part of the filter",
          "CatalogPage: The number of titles that the catalogue counts over all pages"),
      sound ->
          (queries, deadline) ->
              sound.fetch(queries, deadline).stream()
                  .map(
                      answer ->
                          PageAnswer.of(
                              CatalogPage.builder()
                                  .from(answer.page().orElseThrow())
                                  .totalResults(answer.page().orElseThrow().entries().size())
                                  .build()))
                  .collect(Collectors.toList()),
      "a_page_beyond_the_last_is_empty",
      "no_title_stands_on_two_pages_and_the_totals_count_them_all"),
  /** No queries make a failure. */
  REFUSES_NO_QUERIES(
      says("For an empty list of queries the answer is an empty list"),
      sound ->
          (queries, deadline) ->
              List.of(queries.get(0)).isEmpty() ? List.of() : sound.fetch(queries, deadline),
      "no_question_has_no_answer"),
  /** A caller's interrupt is swallowed. */
  SWALLOWS_AN_INTERRUPT(
      says("An interrupted caller gets OUT_OF_TIME"),
      sound ->
          (queries, deadline) -> {
            boolean interrupted = Thread.interrupted();
            return interrupted ? failed(queries) : sound.fetch(queries, deadline);
          },
      "an_interrupted_caller_is_answered_and_stays_interrupted"),
  /** Only one caller at a time is answered. */
  ANSWERS_ONE_CALLER_AT_A_TIME(
      says(
          "May be called by several threads at once",
          "so that one bad page does not cost the others"),
      sound -> {
        AtomicInteger callers = new AtomicInteger();
        return (queries, deadline) -> {
          callers.incrementAndGet();
          AtOnce.awaitOthers();
          boolean alone = callers.get() == 1;
          AtOnce.awaitOthers();
          callers.decrementAndGet();
          return alone ? sound.fetch(queries, deadline) : failed(queries);
        };
      },
      "many_who_ask_at_once_are_answered_alike"),
  /** A deadline that is over makes a failure. */
  THROWS_WHEN_TIME_IS_UP(
      says(
          "Nothing is thrown",
          "the call returns when each has an answer or the deadline has passed",
          "PageAnswer: The deadline passed before there was an answer"),
      sound ->
          (queries, deadline) -> {
            if (deadline.isBefore(Instant.parse("2090-06-15T18:30:00Z"))) {
              throw new IllegalStateException("too late");
            }
            return sound.fetch(queries, deadline);
          },
      "a_deadline_that_is_over_is_no_error_but_an_answer");

  private final List<String> says;
  private final UnaryOperator<Catalog> fault;
  private final Set<String> reds;

  BrokenCatalogs(List<String> says, UnaryOperator<Catalog> fault, String... reds) {
    this.says = says;
    this.fault = fault;
    this.reds = Set.of(reds);
  }

  private static List<PageAnswer> failed(List<PageQuery> queries) {
    return queries.stream()
        .map(query -> PageAnswer.failed(PageAnswer.Failure.OUT_OF_TIME))
        .collect(Collectors.toList());
  }

  private static PageAnswer joined(List<PageAnswer> pageAndTheOneBefore) {
    CatalogPage page = pageAndTheOneBefore.get(0).page().orElseThrow();
    List<CatalogEntry> before = pageAndTheOneBefore.get(1).page().orElseThrow().entries();
    if (before.isEmpty() || page.entries().isEmpty()) {
      return pageAndTheOneBefore.get(0);
    }
    List<CatalogEntry> entries = new ArrayList<>(page.entries());
    entries.set(0, before.get(before.size() - 1));
    return PageAnswer.of(CatalogPage.builder().from(page).entries(entries).build());
  }

  @Override
  public Breach breach() {
    return new Breach(Trial.Catalogs.class, "Catalog", says, reds);
  }

  @Override
  public void onTrial() {
    Trial.catalog = fault;
  }
}
