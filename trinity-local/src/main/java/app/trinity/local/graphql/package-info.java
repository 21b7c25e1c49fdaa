/** The schema served by graphql-java, each field answered as it is on AWS. */
@NullMarked
package app.trinity.local.graphql;

import org.jspecify.annotations.NullMarked;
