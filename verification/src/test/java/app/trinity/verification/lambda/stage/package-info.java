/** What the deployed functions run on: Lambda, DynamoDB and the rest of AWS on loopback. */
@NullMarked
package app.trinity.verification.lambda.stage;

import org.jspecify.annotations.NullMarked;
