package app.trinity.core.discovery;

import app.trinity.discovery.GenreMode;

/** One page among those of one question. */
record Leaf(GenreMode mode, int page) {}
