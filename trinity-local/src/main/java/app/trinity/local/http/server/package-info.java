/** The web server: which request is taken by which endpoint, and how its answer is sent. */
@NullMarked
package app.trinity.local.http.server;

import org.jspecify.annotations.NullMarked;
