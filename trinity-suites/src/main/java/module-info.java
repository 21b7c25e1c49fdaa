/** The whole engine over any stores, while people race, processes die and calls fail. */
module app.trinity.suites {
  requires transitive app.trinity.core;
  requires transitive app.trinity.jqwik;
  requires transitive app.trinity.testkit;
  requires transitive net.jqwik.api;
  requires org.assertj.core;
  requires org.junit.jupiter.api;
  requires static org.jspecify;

  exports app.trinity.suites;
  exports app.trinity.suites.evening;

  // JUnit and jqwik run test methods that are not public.
  opens app.trinity.suites;
  opens app.trinity.suites.evening;
}
