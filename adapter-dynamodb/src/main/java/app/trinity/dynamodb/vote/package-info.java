/** Internal: votes, and reading what a title or a room has of them. */
@NullMarked
package app.trinity.dynamodb.vote;

import org.jspecify.annotations.NullMarked;
