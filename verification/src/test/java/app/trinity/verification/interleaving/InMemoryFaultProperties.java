package app.trinity.verification.interleaving;

import app.trinity.suites.FaultSuite;
import app.trinity.verification.InMemory;

class InMemoryFaultProperties extends FaultSuite implements InMemory {}
