/** The engine over DynamoDB: what makes its matches exact, point by point. */
@NullMarked
package app.trinity.verification.dynamodb;

import org.jspecify.annotations.NullMarked;
