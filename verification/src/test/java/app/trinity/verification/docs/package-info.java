/** The examples in the documentation, compiled and run. */
@NullMarked
package app.trinity.verification.docs;

import org.jspecify.annotations.NullMarked;
