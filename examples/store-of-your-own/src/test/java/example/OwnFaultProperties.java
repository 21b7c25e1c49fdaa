package example;

import app.trinity.suites.FaultSuite;

class OwnFaultProperties extends FaultSuite implements OverOwnStores {}
