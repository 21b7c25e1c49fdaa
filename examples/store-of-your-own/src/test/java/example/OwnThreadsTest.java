package example;

import app.trinity.suites.ThreadsSuite;

class OwnThreadsTest extends ThreadsSuite implements OverOwnStores {}
