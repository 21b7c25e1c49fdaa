package app.trinity.verification.interleaving;

import app.trinity.suites.InterleavingSuite;
import app.trinity.verification.InMemory;

class InMemoryInterleavingProperties extends InterleavingSuite implements InMemory {}
