/** Internal: calls to DynamoDB within a time limit, and what their failures mean. */
@NullMarked
package app.trinity.dynamodb.call;

import org.jspecify.annotations.NullMarked;
