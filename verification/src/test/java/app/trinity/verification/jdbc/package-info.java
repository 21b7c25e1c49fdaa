/** The whole engine over the stores on SQL: PostgreSQL and SQLite. */
@NullMarked
package app.trinity.verification.jdbc;

import org.jspecify.annotations.NullMarked;
