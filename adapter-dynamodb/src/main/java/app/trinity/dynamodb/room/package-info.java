/** Internal: rooms, their codes and their rosters. */
@NullMarked
package app.trinity.dynamodb.room;

import org.jspecify.annotations.NullMarked;
