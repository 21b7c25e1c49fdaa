package app.trinity.verification.docs.javadoc;

import app.trinity.core.Trinity;
import app.trinity.inmemory.BundledCatalog;
import app.trinity.inmemory.InMemoryStores;
import app.trinity.lambda.shell.Environment;
import app.trinity.spi.Stores;

/** Engines as a reader puts them together. */
final class OwnEngine {
  private OwnEngine() {}

  static Trinity engine(Environment environment) {
    environment.check();
    return engine(InMemoryStores.create());
  }

  static Trinity engine(Stores stores) {
    return Trinity.builder()
        .stores(stores)
        .catalog(BundledCatalog.load())
        .publisher((user, match) -> {})
        .build();
  }
}
