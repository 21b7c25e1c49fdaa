package app.trinity.verification.jdbc;

import app.trinity.suites.ThreadsSuite;

@NeedsPostgres
class PostgresThreadsTest extends ThreadsSuite implements OnPostgres {}
