/**
 * What an embedding application or an adapter supplies to the engine: the set of stores, and a
 * source of identifiers. The contracts of the stores are in the {@code spi} package of each
 * capability.
 */
@NullMarked
package app.trinity.spi;

import org.jspecify.annotations.NullMarked;
