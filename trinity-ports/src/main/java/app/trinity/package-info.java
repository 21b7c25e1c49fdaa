/**
 * The language of Trinity that all capabilities share: how it refuses, how infrastructure fails,
 * and the set of stores an embedding application plugs in.
 */
@NullMarked
package app.trinity;

import org.jspecify.annotations.NullMarked;
