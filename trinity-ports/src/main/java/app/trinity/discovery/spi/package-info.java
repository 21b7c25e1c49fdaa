/** What an adapter implements to be asked for titles. */
@NullMarked
package app.trinity.discovery.spi;

import org.jspecify.annotations.NullMarked;
