/** Broken adapters for rooms, their codes and their rosters. */
@NullMarked
package app.trinity.suites.kit.room;

import org.jspecify.annotations.NullMarked;
