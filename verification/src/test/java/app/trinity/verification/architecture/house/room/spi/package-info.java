@NullMarked
package app.trinity.verification.architecture.house.room.spi;

import org.jspecify.annotations.NullMarked;
