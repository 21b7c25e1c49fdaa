/** A queue that announces recorded matches, for the match feed of any store. */
module app.trinity.feed {
  requires transitive app.trinity.ports;
  requires static java.compiler;
  requires static org.immutables.value.annotations;
  requires static org.jspecify;

  exports app.trinity.feed;
}
