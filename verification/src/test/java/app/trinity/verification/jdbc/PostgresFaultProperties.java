package app.trinity.verification.jdbc;

import app.trinity.suites.FaultSuite;

@NeedsPostgres
class PostgresFaultProperties extends FaultSuite implements OnPostgres {}
