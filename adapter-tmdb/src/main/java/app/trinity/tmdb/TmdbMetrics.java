package app.trinity.tmdb;

/**
 * Counts of what a client has done since it was built, each 0 or more.
 *
 * @param requests requests sent to TMDB, repeated ones and checks included
 * @param retries requests that repeated a failed one
 * @param failures requests that brought no usable answer
 * @param hits pages answered from the cache while fresh
 * @param misses pages that had to be asked for
 * @param joined pages that somebody else was asking for already
 * @param staleServed pages answered from the cache past their freshness TMDB being down, too busy
 *     or too slow
 * @param refusals questions that could not be put: no place in the budget, or the circuit open
 * @param unauthorized requests that TMDB answered with 401: it does not know the credential
 */
public record TmdbMetrics(
    long requests,
    long retries,
    long failures,
    long hits,
    long misses,
    long joined,
    long staleServed,
    long refusals,
    long unauthorized) {}
