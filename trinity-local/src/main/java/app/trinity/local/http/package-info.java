/** The home server's HTTP: who may ask, what is asked where, and the form of every answer. */
@NullMarked
package app.trinity.local.http;

import org.jspecify.annotations.NullMarked;
