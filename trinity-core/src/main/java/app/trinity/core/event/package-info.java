/** Telling an embedding application what was stored. */
@NullMarked
package app.trinity.core.event;

import org.jspecify.annotations.NullMarked;
