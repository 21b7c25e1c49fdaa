/** The published suites over the stores in memory. */
@NullMarked
package app.trinity.verification.interleaving;

import org.jspecify.annotations.NullMarked;
