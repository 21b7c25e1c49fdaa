/** The examples in the documentation, compiled and run. */
@NullMarked
package app.trinity.verification.publication;

import org.jspecify.annotations.NullMarked;
