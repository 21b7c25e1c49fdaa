/** What the order in which titles are dealt does for how soon people agree. */
@NullMarked
package app.trinity.verification.deck;

import org.jspecify.annotations.NullMarked;
