package app.trinity.verification.jdbc;

import app.trinity.verification.interleaving.InterleavingSuite;

@NeedsPostgres
class PostgresInterleavingProperties extends InterleavingSuite implements OnPostgres {}
