/** What functions tell their operators: a JSON object a line, metrics among them. */
@NullMarked
package app.trinity.lambda.log;

import org.jspecify.annotations.NullMarked;
