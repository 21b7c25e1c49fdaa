package app.trinity.verification.architecture.house.core;

/** Something to depend on. */
public final class ACore {
  private ACore() {}

  /** Does nothing. */
  public static void run() {}
}
