package app.trinity.verification.jdbc;

import app.trinity.spi.Stores;
import java.time.InstantSource;

/** Runs a suite over PostgreSQL. */
public interface OnPostgres extends OnSql {
  @Override
  default Stores createStores(InstantSource clock) {
    return Databases.stores(Databases.postgres(), clock);
  }
}
