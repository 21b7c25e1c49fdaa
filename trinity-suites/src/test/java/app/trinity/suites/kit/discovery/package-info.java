/** Broken catalogues. */
@NullMarked
package app.trinity.suites.kit.discovery;

import org.jspecify.annotations.NullMarked;
