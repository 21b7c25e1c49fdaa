package app.trinity.discovery.spi;

import java.time.Instant;
import java.util.List;

/**
 * A catalogue of films and series that can be asked for pages of titles: a driven port. TMDB is
 * one.
 *
 * <p><b>What it answers.</b> For each query one answer, in the order of the queries. A page lists
 * the titles that have the genres asked for, in an order of the catalogue's own that stays the same
 * from page to page while nothing changes, 20 or so to a page; no title stands on two pages (but
 * that the catalogue may drift between two questions). A page beyond the last is empty. The filter
 * is applied as far as the catalogue can: what comes back may still break it, but nothing that
 * satisfies it is left out. Totals count the titles that pass the pushed-down part of the filter.
 *
 * <p><b>Together.</b> The queries of one call are asked side by side as far as the catalogue's
 * manners allow; the call returns when each has an answer or the deadline has come.
 *
 * <p><b>Limits.</b> Pages 1 to {@link PageQuery#LAST_PAGE}. An empty list of queries is answered
 * with an empty list and no request.
 *
 * <p><b>Thread-safety.</b> May be called by several threads at once. An interrupted caller gets
 * {@code OUT_OF_TIME} for what was not there yet, with its interrupt flag set.
 *
 * <p><b>Errors.</b> Never thrown: what cannot be had is a {@link PageAnswer#failure()} in its
 * place, so that one bad page does not cost the others.
 */
@FunctionalInterface
public interface Catalog {
  /**
   * Asks for pages.
   *
   * @param queries what is asked
   * @param deadline when the answers must be there at the latest
   * @return one answer a query, in the same order
   */
  List<PageAnswer> fetch(List<PageQuery> queries, Instant deadline);
}
