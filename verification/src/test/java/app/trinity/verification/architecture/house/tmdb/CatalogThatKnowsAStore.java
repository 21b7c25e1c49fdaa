package app.trinity.verification.architecture.house.tmdb;

import app.trinity.verification.architecture.house.inmemory.AStore;

/** An adapter that depends on another one. */
record CatalogThatKnowsAStore(AStore store) {}
