package app.trinity.verification.jdbc;

import app.trinity.verification.interleaving.ThreadsSuite;

@NeedsPostgres
class PostgresThreadsTest extends ThreadsSuite implements OnPostgres {}
