/** Posters, drawn from a title, its year and its genres. */
@NullMarked
package app.trinity.local.posters;

import org.jspecify.annotations.NullMarked;
