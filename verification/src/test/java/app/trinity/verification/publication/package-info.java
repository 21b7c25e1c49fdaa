/** What is published: its API, its documentation, its POMs, and what a build makes of it. */
@NullMarked
package app.trinity.verification.publication;

import org.jspecify.annotations.NullMarked;
