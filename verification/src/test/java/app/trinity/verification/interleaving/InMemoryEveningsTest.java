package app.trinity.verification.interleaving;

import app.trinity.suites.evening.EveningSuite;
import app.trinity.verification.InMemory;

class InMemoryEveningsTest extends EveningSuite implements InMemory {}
