/** Match detection, standings, and the use cases of a match. */
@NullMarked
package app.trinity.core.match;

import org.jspecify.annotations.NullMarked;
