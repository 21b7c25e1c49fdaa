/** The order in which a person is dealt the titles of a room. */
@NullMarked
package app.trinity.core.vote;

import org.jspecify.annotations.NullMarked;
