package app.trinity.verification.jdbc;

import app.trinity.suites.InterleavingSuite;

@NeedsPostgres
class PostgresInterleavingProperties extends InterleavingSuite implements OnPostgres {}
