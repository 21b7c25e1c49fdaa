/** Internal: matches, recorded by a transaction on their evidence. */
@NullMarked
package app.trinity.dynamodb.match;

import org.jspecify.annotations.NullMarked;
