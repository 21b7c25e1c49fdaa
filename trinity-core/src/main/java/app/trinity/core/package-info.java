/**
 * The engine: {@link app.trinity.core.Trinity} puts the use cases together. The rules they follow
 * are in the packages below, pure and usable on their own.
 */
@NullMarked
package app.trinity.core;

import org.jspecify.annotations.NullMarked;
