package app.trinity.verification.architecture.house.inmemory;

/** Something to depend on. */
public interface AStore {}
