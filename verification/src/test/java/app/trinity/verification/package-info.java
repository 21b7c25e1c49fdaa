/** The suites that run the whole engine over a set of stores, and the rules of the house. */
@NullMarked
package app.trinity.verification;

import org.jspecify.annotations.NullMarked;
