/** The limits of a request to TMDB: its deadline, the budget of requests, and how it fails. */
@NullMarked
package app.trinity.tmdb.request;

import org.jspecify.annotations.NullMarked;
