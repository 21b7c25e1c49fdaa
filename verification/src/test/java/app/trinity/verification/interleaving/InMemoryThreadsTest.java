package app.trinity.verification.interleaving;

import app.trinity.suites.ThreadsSuite;
import app.trinity.verification.InMemory;

class InMemoryThreadsTest extends ThreadsSuite implements InMemory {}
