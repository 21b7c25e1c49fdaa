/** Internal: rooms, votes and matches as items, and the names of their attributes. */
@NullMarked
package app.trinity.dynamodb.item;

import org.jspecify.annotations.NullMarked;
