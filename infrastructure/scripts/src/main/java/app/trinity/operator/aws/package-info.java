/** The way to AWS: configuration, credentials, clients. */
@NullMarked
package app.trinity.operator.aws;

import org.jspecify.annotations.NullMarked;
