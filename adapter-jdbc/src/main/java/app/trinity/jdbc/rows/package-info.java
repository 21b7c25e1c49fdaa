/** Rooms, rosters and matches as rows. Not for users; it may change with every release. */
@org.jspecify.annotations.NullMarked
package app.trinity.jdbc.rows;
