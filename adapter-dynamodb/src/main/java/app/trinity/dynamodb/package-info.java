/**
 * The stores on DynamoDB. A vote is one conditional put; a yes adds one batch of strong reads whose
 * keys are known beforehand; a match is one transaction that names its evidence.
 */
@NullMarked
package app.trinity.dynamodb;

import org.jspecify.annotations.NullMarked;
