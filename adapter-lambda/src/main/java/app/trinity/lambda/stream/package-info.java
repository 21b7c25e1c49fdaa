/** The tables' streams, as Lambda brings them. */
@NullMarked
package app.trinity.lambda.stream;

import org.jspecify.annotations.NullMarked;
