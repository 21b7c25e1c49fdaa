/** Pages of titles: reading one from an answer, and sharing one that has been asked for. */
@NullMarked
package app.trinity.tmdb.page;

import org.jspecify.annotations.NullMarked;
