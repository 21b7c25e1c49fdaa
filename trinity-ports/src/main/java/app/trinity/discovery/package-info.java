/**
 * Titles: what a film or series is, how a catalogue is asked for them, and what a deck is made of.
 */
@NullMarked
package app.trinity.discovery;

import org.jspecify.annotations.NullMarked;
