/** The rules of the house, held against its classes; each is proved able to fail. */
@NullMarked
package app.trinity.verification.architecture;

import org.jspecify.annotations.NullMarked;
