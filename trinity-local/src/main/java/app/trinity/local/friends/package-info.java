/** Demo friends, who join every room and swipe by their own tastes. */
@NullMarked
package app.trinity.local.friends;

import org.jspecify.annotations.NullMarked;
