/**
 * The wire form of Trinity's values: their JSON, which is that of the GraphQL API, as a module for
 * Jackson.
 */
@NullMarked
package app.trinity.jackson;

import org.jspecify.annotations.NullMarked;
