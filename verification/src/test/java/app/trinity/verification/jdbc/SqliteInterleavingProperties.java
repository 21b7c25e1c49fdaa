package app.trinity.verification.jdbc;

import app.trinity.suites.InterleavingSuite;

class SqliteInterleavingProperties extends InterleavingSuite implements OnSqlite {}
