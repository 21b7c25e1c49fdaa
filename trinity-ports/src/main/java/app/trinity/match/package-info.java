/** Matches: the rule, the match as history, and how people are told of it. */
@NullMarked
package app.trinity.match;

import org.jspecify.annotations.NullMarked;
