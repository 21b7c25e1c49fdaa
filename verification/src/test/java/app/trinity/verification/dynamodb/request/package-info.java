/** What may happen to a request on its way to DynamoDB. */
@NullMarked
package app.trinity.verification.dynamodb.request;

import org.jspecify.annotations.NullMarked;
