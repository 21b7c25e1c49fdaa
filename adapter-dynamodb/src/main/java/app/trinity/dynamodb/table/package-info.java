/**
 * The tables: their names, keys, indexes, expiry and streams. The infrastructure reads them here.
 */
@NullMarked
package app.trinity.dynamodb.table;

import org.jspecify.annotations.NullMarked;
