/** The home edition as a process of its own that dies and comes back. */
@NullMarked
package app.trinity.verification.home;

import org.jspecify.annotations.NullMarked;
