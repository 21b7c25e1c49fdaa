/** Casting a vote. */
@NullMarked
package app.trinity.core.vote;

import org.jspecify.annotations.NullMarked;
