/** Every driven port of Trinity in memory, and a bundled catalogue. */
module app.trinity.inmemory {
  requires transitive app.trinity.feed;
  requires transitive app.trinity.ports;
  requires static java.compiler;
  requires static org.immutables.value.annotations;
  requires static org.jspecify;

  exports app.trinity.inmemory;
}
