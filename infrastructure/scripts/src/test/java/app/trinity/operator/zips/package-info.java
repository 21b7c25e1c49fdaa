@NullMarked
package app.trinity.operator.zips;

import org.jspecify.annotations.NullMarked;
