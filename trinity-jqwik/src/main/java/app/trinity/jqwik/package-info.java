/**
 * <a href="https://jqwik.net">jqwik</a> arbitraries for whoever tests rules of their own, or stores
 * of their own, against Trinity: {@link app.trinity.jqwik.TrinityArbitraries} by name, {@link
 * app.trinity.jqwik.TrinityDomain} by type.
 */
@NullMarked
package app.trinity.jqwik;

import org.jspecify.annotations.NullMarked;
