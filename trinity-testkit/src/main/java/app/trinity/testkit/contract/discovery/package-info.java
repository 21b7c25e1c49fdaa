/** The contract of what remembers across rooms which titles people know. */
@NullMarked
package app.trinity.testkit.contract.discovery;

import org.jspecify.annotations.NullMarked;
