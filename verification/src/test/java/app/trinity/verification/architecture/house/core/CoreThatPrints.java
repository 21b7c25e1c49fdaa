package app.trinity.verification.architecture.house.core;

/** Core that prints. */
final class CoreThatPrints {
  void print() {
    System.out.println("printed");
  }
}
