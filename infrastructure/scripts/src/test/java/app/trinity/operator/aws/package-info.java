@NullMarked
package app.trinity.operator.aws;

import org.jspecify.annotations.NullMarked;
