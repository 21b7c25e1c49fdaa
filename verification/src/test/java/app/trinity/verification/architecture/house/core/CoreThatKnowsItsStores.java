package app.trinity.verification.architecture.house.core;

import app.trinity.verification.architecture.house.inmemory.AStore;

/** Core that depends on an adapter. */
record CoreThatKnowsItsStores(AStore store) {}
