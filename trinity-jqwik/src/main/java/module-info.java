/** Arbitraries for rooms, votes and interleavings. */
module app.trinity.jqwik {
  requires transitive app.trinity.ports;
  requires transitive net.jqwik.api;
  requires static java.compiler;
  requires static org.immutables.value.annotations;
  requires static org.jspecify;

  exports app.trinity.jqwik;

  // jqwik calls providers that are not public.
  opens app.trinity.jqwik;
}
