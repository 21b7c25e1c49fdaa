/** What the stores on DynamoDB cost, beside the design that they replace. */
@NullMarked
package app.trinity.benchmarks.dynamodb;

import org.jspecify.annotations.NullMarked;
