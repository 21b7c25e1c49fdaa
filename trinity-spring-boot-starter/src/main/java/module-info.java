/** The engine of Trinity and its stores as beans of a Spring Boot application. */
@SuppressWarnings("requires-transitive-automatic")
module app.trinity.spring {
  requires transitive app.trinity.core;
  requires transitive app.trinity.jackson;
  requires transitive spring.beans;
  requires transitive spring.boot;
  requires transitive spring.boot.autoconfigure;
  requires transitive spring.context;
  requires app.trinity.feed;
  requires app.trinity.inmemory;
  requires static micrometer.core;
  requires static spring.boot.actuator;
  requires static spring.boot.actuator.autoconfigure;
  requires static org.jspecify;

  exports app.trinity.spring;

  // Spring makes beans of what is not public.
  opens app.trinity.spring;
}
