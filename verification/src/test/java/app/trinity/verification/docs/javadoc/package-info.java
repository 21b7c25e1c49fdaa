/** What Javadoc shows, to compile and run: the classes and packages show excerpts of it. */
@NullMarked
package app.trinity.verification.docs.javadoc;

import org.jspecify.annotations.NullMarked;
