/** The contract's rules and the tests that cite them, held against each other. */
@NullMarked
package app.trinity.verification.contract;

import org.jspecify.annotations.NullMarked;
