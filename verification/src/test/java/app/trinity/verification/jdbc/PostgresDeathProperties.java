package app.trinity.verification.jdbc;

import app.trinity.suites.DeathSuite;

@NeedsPostgres
class PostgresDeathProperties extends DeathSuite implements OnPostgres {}
