/**
 * Trinity behind AppSync: the handlers that take AppSync's resolver events and answer as its schema
 * expects, one per function. They are built from an engine and know no AWS client, so whatever
 * speaks GraphQL may call them in its own process.
 */
@NullMarked
package app.trinity.lambda;

import org.jspecify.annotations.NullMarked;
