package app.trinity.tmdb;

import app.trinity.discovery.spi.Catalog;
import app.trinity.testkit.FixedClock;
import app.trinity.testkit.contract.CatalogContract;
import app.trinity.testkit.tmdb.FakeTmdb;

/** The contract of a catalogue, for films, with a read token. */
class FilmsContractTest extends CatalogContract {
  private FakeTmdb tmdb;
  private TmdbClient client;

  @Override
  protected Catalog createCatalog(FixedClock clock) {
    tmdb = FakeTmdb.builder().titles(3_000, 1_500).start();
    client =
        TmdbClient.builder()
            .readToken(tmdb.readToken())
            .settings(Asked.settings(tmdb).build())
            .clock(clock)
            .build();
    return client.catalog();
  }

  @Override
  protected void closeCatalog(Catalog used) {
    client.close();
    tmdb.close();
  }
}
