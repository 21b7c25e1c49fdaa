/** GraphQL over WebSocket, by the protocol graphql-transport-ws. */
@NullMarked
package app.trinity.local.socket;

import org.jspecify.annotations.NullMarked;
