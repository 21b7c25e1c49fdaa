/**
 * What all capabilities of Trinity share: how it refuses, how infrastructure fails, and the format
 * of identifiers.
 */
@NullMarked
package app.trinity;

import org.jspecify.annotations.NullMarked;
