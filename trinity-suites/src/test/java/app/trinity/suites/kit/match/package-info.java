/** Broken adapters for matches, their feed and their publisher. */
@NullMarked
package app.trinity.suites.kit.match;

import org.jspecify.annotations.NullMarked;
