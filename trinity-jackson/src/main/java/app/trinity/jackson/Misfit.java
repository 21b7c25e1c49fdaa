package app.trinity.jackson;

/**
 * JSON that is not the form of a value. Its message names the place and never what stands there.
 */
final class Misfit extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Misfit(String place, String problem) {
    super(place.isEmpty() ? problem : place + ": " + problem, null, false, false);
  }

  static Misfit expected(String place, String expected) {
    return new Misfit(place, "must be " + expected + ".");
  }
}
