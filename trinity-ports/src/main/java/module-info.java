/** The language and the contracts of Trinity: values, driving ports and driven ports. */
module app.trinity.ports {
  requires static java.compiler;
  requires static org.immutables.value.annotations;
  requires static org.jspecify;

  exports app.trinity;
  exports app.trinity.spi;
  exports app.trinity.account;
  exports app.trinity.account.spi;
  exports app.trinity.discovery;
  exports app.trinity.discovery.spi;
  exports app.trinity.match;
  exports app.trinity.match.spi;
  exports app.trinity.room;
  exports app.trinity.room.spi;
  exports app.trinity.rule;
  exports app.trinity.vote;
  exports app.trinity.vote.spi;
}
