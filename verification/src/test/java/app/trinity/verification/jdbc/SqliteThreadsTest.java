package app.trinity.verification.jdbc;

import app.trinity.suites.ThreadsSuite;

class SqliteThreadsTest extends ThreadsSuite implements OnSqlite {}
