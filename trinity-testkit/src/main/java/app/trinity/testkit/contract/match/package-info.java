/** The contracts of the match store and of its match feed; see the package above. */
@NullMarked
package app.trinity.testkit.contract.match;

import org.jspecify.annotations.NullMarked;
