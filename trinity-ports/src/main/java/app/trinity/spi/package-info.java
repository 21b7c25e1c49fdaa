/**
 * What an embedding application or an adapter supplies to the engine: the set of stores, and a
 * source of identifiers. The stores' own contracts are in the {@code spi} package of each
 * capability.
 */
@NullMarked
package app.trinity.spi;

import org.jspecify.annotations.NullMarked;
