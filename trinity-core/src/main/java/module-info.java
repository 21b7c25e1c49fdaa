/** The engine of Trinity: the rules of the game, pure, and the use cases over the ports. */
module app.trinity.core {
  requires transitive app.trinity.ports;
  requires static java.compiler;
  requires static org.immutables.value.annotations;
  requires static org.jspecify;

  exports app.trinity.core;
  exports app.trinity.core.account;
  exports app.trinity.core.discovery;
  exports app.trinity.core.match;
  exports app.trinity.core.room;
  exports app.trinity.core.vote;
}
