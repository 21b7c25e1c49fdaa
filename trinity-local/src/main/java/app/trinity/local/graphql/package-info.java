/**
 * The schema served by graphql-java, each field answered by the resolver that answers it on AWS.
 */
@NullMarked
package app.trinity.local.graphql;

import org.jspecify.annotations.NullMarked;
