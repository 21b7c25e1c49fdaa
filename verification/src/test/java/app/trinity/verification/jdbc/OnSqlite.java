package app.trinity.verification.jdbc;

import app.trinity.spi.Stores;
import java.time.InstantSource;

/** Runs a suite over SQLite. */
public interface OnSqlite extends OnSql {
  @Override
  default Stores createStores(InstantSource clock) {
    return Databases.stores(Databases.sqlite(), clock);
  }
}
