/** What a deployment can be told, where that is read from, and what is refused. */
@NullMarked
package app.trinity.infrastructure.settings;

import org.jspecify.annotations.NullMarked;
