/** Where the home edition keeps its games: in memory, or on DynamoDB. */
@NullMarked
package app.trinity.local.store;

import org.jspecify.annotations.NullMarked;
