/** The functions as they are deployed: out of their zips, run by the real runtime client. */
@NullMarked
package app.trinity.verification.lambda;

import org.jspecify.annotations.NullMarked;
