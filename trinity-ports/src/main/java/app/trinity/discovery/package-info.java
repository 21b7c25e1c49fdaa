/** Titles: what a catalogue answers and what a room's deck is made of. */
@NullMarked
package app.trinity.discovery;

import org.jspecify.annotations.NullMarked;
