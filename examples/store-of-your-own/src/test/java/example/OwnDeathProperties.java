package example;

import app.trinity.suites.DeathSuite;

class OwnDeathProperties extends DeathSuite implements OverOwnStores {}
