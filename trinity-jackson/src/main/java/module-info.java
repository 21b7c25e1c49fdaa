/** Trinity's values as JSON, by Jackson. */
module app.trinity.jackson {
  requires transitive app.trinity.ports;
  requires transitive com.fasterxml.jackson.databind;
  requires static org.jspecify;

  exports app.trinity.jackson;

  provides com.fasterxml.jackson.databind.Module with
      app.trinity.jackson.TrinityModule;
}
