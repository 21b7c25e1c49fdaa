package app.trinity.verification.architecture.house.lambda;

import app.trinity.verification.architecture.house.inmemory.AStore;

/** A resolver that depends on a store. */
record StoreNamingResolver(AStore store) {}
