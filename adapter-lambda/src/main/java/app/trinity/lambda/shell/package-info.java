/**
 * What every function on Lambda is made of, whatever it runs on: its start, its environment, the
 * events it is given, its log, and how its failures reach Lambda. A function over stores or a
 * catalogue of its own extends one of these classes; docs/lambda.md shows how.
 */
@NullMarked
package app.trinity.lambda.shell;

import org.jspecify.annotations.NullMarked;
