package app.trinity.verification.architecture.house.local;

/** Something to depend on. */
public interface AServer {}
