package app.trinity.verification.jdbc;

import app.trinity.verification.interleaving.ThreadsSuite;

class SqliteThreadsTest extends ThreadsSuite implements OnSqlite {}
