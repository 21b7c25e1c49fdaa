/**
 * What development and tests need of DynamoDB beside the stores: DynamoDB Local as a process, the
 * creation of tables, and a reader of their streams.
 */
@NullMarked
package app.trinity.dynamodb.development;

import org.jspecify.annotations.NullMarked;
