/** Internal: usernames and profiles. */
@NullMarked
package app.trinity.dynamodb.account;

import org.jspecify.annotations.NullMarked;
