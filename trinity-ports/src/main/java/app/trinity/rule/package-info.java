/** Match rules: how many people must say yes to a title, and whether a title's yeses are enough. */
@NullMarked
package app.trinity.rule;

import org.jspecify.annotations.NullMarked;
