/** Who may ask, and what browsers are told to refuse. */
@NullMarked
package app.trinity.local.http.security;

import org.jspecify.annotations.NullMarked;
