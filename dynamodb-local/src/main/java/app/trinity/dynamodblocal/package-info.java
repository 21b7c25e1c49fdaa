/** DynamoDB Local as a process of its own that listens on loopback only. */
@NullMarked
package app.trinity.dynamodblocal;

import org.jspecify.annotations.NullMarked;
