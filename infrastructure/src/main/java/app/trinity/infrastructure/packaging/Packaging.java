package app.trinity.infrastructure.packaging;

import app.trinity.infrastructure.settings.Settings;
import app.trinity.lambda.function.LambdaFunction;
import software.amazon.awscdk.services.lambda.Code;
import software.amazon.awscdk.services.lambda.Handler;
import software.amazon.awscdk.services.lambda.Runtime;

/**
 * What Lambda is given to start, and how it is told what to start.
 *
 * @param runtime the managed runtime, or the word that the image brings its own
 * @param handler what to start, or the word that the image knows
 * @param code the zip or the image
 */
public record Packaging(Runtime runtime, String handler, Code code) {
  /** Returns how a function is packed by the settings. */
  public static Packaging of(LambdaFunction function, Settings settings, Checkout checkout) {
    if (settings.packsImages()) {
      return new Packaging(
          Runtime.FROM_IMAGE, Handler.FROM_IMAGE, ImageContext.of(checkout).image(function));
    }
    return new Packaging(
        Runtime.JAVA_25,
        function.handler(),
        Code.fromAsset(checkout.zip(function).toAbsolutePath().toString()));
  }
}
