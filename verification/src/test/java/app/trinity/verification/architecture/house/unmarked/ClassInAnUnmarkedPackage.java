package app.trinity.verification.architecture.house.unmarked;

/** A class about whose nulls nobody knows. */
interface ClassInAnUnmarkedPackage {}
