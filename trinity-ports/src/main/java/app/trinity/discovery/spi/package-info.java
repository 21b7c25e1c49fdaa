/** What an adapter implements to supply titles. */
@NullMarked
package app.trinity.discovery.spi;

import org.jspecify.annotations.NullMarked;
