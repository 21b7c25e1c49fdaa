/**
 * Calls to the other services of AWS that the functions need: each a single signed request, without
 * a client library of the service.
 */
@NullMarked
package app.trinity.lambda.aws;

import org.jspecify.annotations.NullMarked;
