/** Smart Discovery and deck order. */
@NullMarked
package app.trinity.core.discovery;

import org.jspecify.annotations.NullMarked;
