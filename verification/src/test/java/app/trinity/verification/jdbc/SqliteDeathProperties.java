package app.trinity.verification.jdbc;

import app.trinity.suites.DeathSuite;

class SqliteDeathProperties extends DeathSuite implements OnSqlite {}
