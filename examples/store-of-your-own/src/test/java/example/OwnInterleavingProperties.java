package example;

import app.trinity.suites.InterleavingSuite;

class OwnInterleavingProperties extends InterleavingSuite implements OverOwnStores {}
