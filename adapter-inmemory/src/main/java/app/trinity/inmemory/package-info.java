/**
 * Every driven port of Trinity in memory, as strict as the stores of a cloud: conditions, expiry
 * and races are the same. {@link app.trinity.inmemory.InMemoryStores} holds the game, {@link
 * app.trinity.inmemory.BundledCatalog} the films and series.
 */
@NullMarked
package app.trinity.inmemory;

import org.jspecify.annotations.NullMarked;
