/** A PostgreSQL server for tests, started from the programs that are installed. */
@NullMarked
package app.trinity.postgres;

import org.jspecify.annotations.NullMarked;
