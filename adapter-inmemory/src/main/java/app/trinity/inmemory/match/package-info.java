/** The histories of matches in memory. */
@NullMarked
package app.trinity.inmemory.match;

import org.jspecify.annotations.NullMarked;
