/**
 * The stores on SQL, over a {@link javax.sql.DataSource}: PostgreSQL for services and several
 * processes, SQLite for a file. A vote is one conditional upsert that locks its own row alone; a
 * match is one transaction that holds the roster and the counted votes as they were judged.
 */
@NullMarked
package app.trinity.jdbc;

import org.jspecify.annotations.NullMarked;
