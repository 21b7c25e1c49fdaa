/** The language of Trinity and the contracts that its adapters implement. */
module app.trinity.ports {
  requires static java.compiler;
  requires static org.immutables.value.annotations;
  requires static org.jspecify;

  exports app.trinity;
}
