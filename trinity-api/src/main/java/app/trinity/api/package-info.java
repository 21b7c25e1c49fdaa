/**
 * The GraphQL API: {@code schema.graphql}, what answers each of its fields over an engine, and the
 * codes under which refusals reach a client. Whatever serves the API hands over a {@link
 * app.trinity.api.Call} and writes the plain value it is answered with; no server, no JSON library
 * and no cloud is named here.
 */
@NullMarked
package app.trinity.api;

import org.jspecify.annotations.NullMarked;
