package app.trinity.verification.jdbc;

import app.trinity.verification.interleaving.FaultSuite;

class SqliteFaultProperties extends FaultSuite implements OnSqlite {}
