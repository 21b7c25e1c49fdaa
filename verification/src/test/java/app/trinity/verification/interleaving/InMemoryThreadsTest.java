package app.trinity.verification.interleaving;

import app.trinity.verification.InMemory;

class InMemoryThreadsTest extends ThreadsSuite implements InMemory {}
