/** Trinity's rules and use cases, without I/O, clock or randomness of their own. */
module app.trinity.core {
  requires static java.compiler;
  requires static org.immutables.value.annotations;
  requires static org.jspecify;
  requires transitive app.trinity.ports;
  requires com.google.common;
}
