package app.trinity.verification.jdbc;

import app.trinity.verification.interleaving.InterleavingSuite;

class SqliteInterleavingProperties extends InterleavingSuite implements OnSqlite {}
