/** Internal: what people have seen. */
@NullMarked
package app.trinity.dynamodb.seen;

import org.jspecify.annotations.NullMarked;
