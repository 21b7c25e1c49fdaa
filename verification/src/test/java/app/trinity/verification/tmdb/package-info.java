/** The whole engine over TMDB's catalogue, against a fake TMDB that knows the right answers. */
@NullMarked
package app.trinity.verification.tmdb;

import org.jspecify.annotations.NullMarked;
