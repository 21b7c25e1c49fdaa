package app.trinity.tmdb;

import app.trinity.discovery.Genres;
import app.trinity.discovery.MediaType;
import app.trinity.discovery.spi.Catalog;
import app.trinity.testkit.FixedClock;
import app.trinity.testkit.contract.CatalogContract;
import app.trinity.testkit.tmdb.FakeTmdb;

/** The contract of a catalogue, for series, with an API key. */
class SeriesContractTest extends CatalogContract {
  private FakeTmdb tmdb;
  private TmdbClient client;

  @Override
  protected Catalog createCatalog(FixedClock clock) {
    tmdb = FakeTmdb.builder().titles(3_000, 1_500).start();
    client =
        TmdbClient.builder()
            .apiKey(tmdb.apiKey())
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

  @Override
  protected MediaType mediaType() {
    return MediaType.TV;
  }

  @Override
  protected Genres genres() {
    return Genres.of(10759, 18);
  }
}
