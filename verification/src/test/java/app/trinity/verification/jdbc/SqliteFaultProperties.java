package app.trinity.verification.jdbc;

import app.trinity.suites.FaultSuite;

class SqliteFaultProperties extends FaultSuite implements OnSqlite {}
