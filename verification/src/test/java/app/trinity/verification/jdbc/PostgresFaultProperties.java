package app.trinity.verification.jdbc;

import app.trinity.verification.interleaving.FaultSuite;

@NeedsPostgres
class PostgresFaultProperties extends FaultSuite implements OnPostgres {}
