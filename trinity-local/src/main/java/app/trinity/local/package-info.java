/**
 * The home edition: a whole game on one machine, from one command. {@link app.trinity.local.Home}
 * puts it together; the packages below hold one concern each.
 */
@NullMarked
package app.trinity.local;

import org.jspecify.annotations.NullMarked;
