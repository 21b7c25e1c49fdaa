package app.trinity.verification.jdbc;

import app.trinity.verification.interleaving.DeathSuite;

class SqliteDeathProperties extends DeathSuite implements OnSqlite {}
