/** Smart Discovery: fifty fit titles from a catalogue in a few requests. */
@NullMarked
package app.trinity.core.discovery;

import org.jspecify.annotations.NullMarked;
