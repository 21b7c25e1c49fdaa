/** What the packages of Trinity share. */
@NullMarked
package app.trinity;

import org.jspecify.annotations.NullMarked;
