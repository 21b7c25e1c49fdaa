/** What the pages in docs show, to compile and run: the pages show excerpts of it. */
@NullMarked
package app.trinity.verification.docs.guide;

import org.jspecify.annotations.NullMarked;
