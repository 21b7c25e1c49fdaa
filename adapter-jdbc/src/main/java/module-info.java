/** The stores of Trinity on SQL: PostgreSQL and SQLite. */
module app.trinity.jdbc {
  requires transitive app.trinity.feed;
  requires transitive app.trinity.ports;
  requires transitive java.sql;
  requires flyway.core;
  requires static org.checkerframework.checker.qual;
  requires static org.jspecify;
  requires static org.postgresql.jdbc;
  requires static org.xerial.sqlitejdbc;

  exports app.trinity.jdbc;
}
