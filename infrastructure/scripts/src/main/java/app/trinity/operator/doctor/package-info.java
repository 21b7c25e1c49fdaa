/** The checks of a deployment, one by one. */
@NullMarked
package app.trinity.operator.doctor;

import org.jspecify.annotations.NullMarked;
