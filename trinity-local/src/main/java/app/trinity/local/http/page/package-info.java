/** What the web page consists of: its files, its configuration and its QR code. */
@NullMarked
package app.trinity.local.http.page;

import org.jspecify.annotations.NullMarked;
