/** Requests and answers of the home server, and the form of every answer and error. */
@NullMarked
package app.trinity.local.http;

import org.jspecify.annotations.NullMarked;
