package app.trinity.discovery.spi;

import java.time.Instant;
import java.util.List;

/**
 * A catalogue of films and series, read in pages of titles: a driven port. TMDB is one.
 *
 * <p><b>What it answers.</b> One answer to each query, in the order of the queries. A page lists
 * the titles with the requested genres, about 20 to a page, in an order of the catalogue's own that
 * is stable while nothing changes; no title is on two pages (unless the catalogue changes between
 * two queries). A page beyond the last is empty. The catalogue applies what it can of the filter:
 * the result may contain titles that fail it, but lacks none that passes. Totals count the titles
 * that pass the pushed-down part of the filter.
 *
 * <p><b>Concurrency.</b> The queries of one call are sent concurrently as far as the catalogue's
 * rate limit allows; the call returns when each has an answer or the deadline has passed.
 *
 * <p><b>Limits.</b> Pages 1 to {@link PageQuery#LAST_PAGE}. For an empty list of queries the answer
 * is an empty list, and no request is sent.
 *
 * <p><b>Thread-safety.</b> May be called by several threads at once. An interrupted caller gets
 * {@code OUT_OF_TIME} for every page that had not arrived, with its interrupt flag set.
 *
 * <p><b>Errors.</b> Nothing is thrown: a page that cannot be read is a {@link PageAnswer#failure()}
 * in its place, so that one bad page does not cost the others.
 */
@FunctionalInterface
public interface Catalog {
  /**
   * Reads pages.
   *
   * @param queries the pages to read
   * @param deadline the latest time to return
   * @return one answer to each query, in the same order
   */
  List<PageAnswer> fetch(List<PageQuery> queries, Instant deadline);
}
