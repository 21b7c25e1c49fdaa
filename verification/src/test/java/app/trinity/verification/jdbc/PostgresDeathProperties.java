package app.trinity.verification.jdbc;

import app.trinity.verification.interleaving.DeathSuite;

@NeedsPostgres
class PostgresDeathProperties extends DeathSuite implements OnPostgres {}
