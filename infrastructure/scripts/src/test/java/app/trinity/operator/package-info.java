@NullMarked
package app.trinity.operator;

import org.jspecify.annotations.NullMarked;
