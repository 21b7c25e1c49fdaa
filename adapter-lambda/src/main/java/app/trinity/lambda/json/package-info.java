/** Reading and writing JSON without what a starting process has no time for. */
@NullMarked
package app.trinity.lambda.json;

import org.jspecify.annotations.NullMarked;
