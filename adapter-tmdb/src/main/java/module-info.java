/** The catalogue of films and series over TMDB's HTTP API. */
module app.trinity.tmdb {
  requires transitive app.trinity.ports;
  requires com.fasterxml.jackson.databind;
  requires com.github.benmanes.caffeine;
  requires dev.failsafe.core;
  requires okhttp3;
  requires okio;
  requires org.slf4j;
  requires static java.compiler;
  requires static org.immutables.value.annotations;
  requires static org.jspecify;

  exports app.trinity.tmdb;
}
