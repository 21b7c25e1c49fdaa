/** The GraphQL API of Trinity: its schema, and what answers each of its fields. */
module app.trinity.api {
  requires transitive app.trinity.core;
  requires static org.jspecify;

  exports app.trinity.api;
}
