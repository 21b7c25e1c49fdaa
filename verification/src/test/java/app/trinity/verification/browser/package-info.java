/**
 * The page as people meet it: Debian's Chromium plays whole games against the home server, in
 * windows the size of a phone. The screens it saw are in {@code target/screenshots}.
 */
@NullMarked
package app.trinity.verification.browser;

import org.jspecify.annotations.NullMarked;
