/** What the functions are deployed from: zips, or images built from this checkout. */
@NullMarked
package app.trinity.infrastructure.packaging;

import org.jspecify.annotations.NullMarked;
