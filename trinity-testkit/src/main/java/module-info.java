/** The contract of each driven port as JUnit classes, and faults and pauses at any store call. */
module app.trinity.testkit {
  requires jdk.httpserver;
  requires transitive app.trinity.ports;
  requires transitive org.assertj.core;
  requires transitive org.junit.jupiter.api;
  requires transitive org.junit.jupiter.params;
  requires static java.compiler;
  requires static org.immutables.value.annotations;
  requires static org.jspecify;

  exports app.trinity.testkit;
  exports app.trinity.testkit.contract;
  exports app.trinity.testkit.contract.discovery;
  exports app.trinity.testkit.contract.match;
  exports app.trinity.testkit.tmdb;

  // JUnit runs test methods that are not public.
  opens app.trinity.testkit.contract;
  opens app.trinity.testkit.contract.discovery;
  opens app.trinity.testkit.contract.match;
}
