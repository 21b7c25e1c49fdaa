/**
 * The snippets of docs/testing.md and of the test modules' package documentation, to compile and
 * run.
 */
@NullMarked
package app.trinity.verification.docs.testing;

import org.jspecify.annotations.NullMarked;
