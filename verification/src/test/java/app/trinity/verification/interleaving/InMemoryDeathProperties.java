package app.trinity.verification.interleaving;

import app.trinity.suites.DeathSuite;
import app.trinity.verification.InMemory;

class InMemoryDeathProperties extends DeathSuite implements InMemory {}
