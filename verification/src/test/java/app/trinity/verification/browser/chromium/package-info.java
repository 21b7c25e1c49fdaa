/** The browser under test: Chromium as a process, and the commands it understands. */
@NullMarked
package app.trinity.verification.browser.chromium;

import org.jspecify.annotations.NullMarked;
