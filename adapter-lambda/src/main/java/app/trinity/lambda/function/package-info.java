/**
 * Trinity as functions on AWS Lambda: what Lambda starts, what each function is configured with,
 * and what it may touch.
 */
@NullMarked
package app.trinity.lambda.function;

import org.jspecify.annotations.NullMarked;
