/** Titles: films and series, their genres, and what makes them valid for a deck. */
@NullMarked
package app.trinity.discovery;

import org.jspecify.annotations.NullMarked;
