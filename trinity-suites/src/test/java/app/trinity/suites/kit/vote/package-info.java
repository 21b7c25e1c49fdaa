/** Broken adapters for votes and for what is read of them. */
@NullMarked
package app.trinity.suites.kit.vote;

import org.jspecify.annotations.NullMarked;
