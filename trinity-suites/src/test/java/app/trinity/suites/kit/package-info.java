/**
 * The proof that the contract kit can fail: stores that are sound but for one fault each, the laws
 * that turn red over them every time, and the sentences of the ports that they break.
 */
@NullMarked
package app.trinity.suites.kit;

import org.jspecify.annotations.NullMarked;
