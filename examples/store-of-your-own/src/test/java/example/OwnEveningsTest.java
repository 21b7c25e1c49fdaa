package example;

import app.trinity.suites.evening.EveningSuite;

class OwnEveningsTest extends EveningSuite implements OverOwnStores {}
