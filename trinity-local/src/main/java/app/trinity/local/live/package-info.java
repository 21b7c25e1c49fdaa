/** Who listens for matches at the moment, and the way to tell them. */
@NullMarked
package app.trinity.local.live;

import org.jspecify.annotations.NullMarked;
