package app.trinity.verification.architecture.house.api;

import app.trinity.verification.architecture.house.inmemory.AStore;

/** A resolver that depends on a store. */
record ResolverThatKnowsAStore(AStore store) {}
