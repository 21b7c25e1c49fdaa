/** Judging titles over the stores, and recording the matches found. Not exported. */
@NullMarked
package app.trinity.core.match.judging;

import org.jspecify.annotations.NullMarked;
