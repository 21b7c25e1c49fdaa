package app.trinity.inmemory;

import app.trinity.discovery.spi.Catalog;
import app.trinity.testkit.FixedClock;
import app.trinity.testkit.contract.CatalogContract;

class InMemoryCatalogContractTest extends CatalogContract {
  @Override
  protected Catalog createCatalog(FixedClock clock) {
    return BundledCatalog.load();
  }
}
