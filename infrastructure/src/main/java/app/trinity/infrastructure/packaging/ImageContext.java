package app.trinity.infrastructure.packaging;

import app.trinity.lambda.function.LambdaFunction;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awscdk.services.ecr.assets.Platform;
import software.amazon.awscdk.services.lambda.AssetImageCodeProps;
import software.amazon.awscdk.services.lambda.Code;

/**
 * What an image is built from: the Dockerfile, what stands beside it, and the function's zip, alone
 * in a folder of their own, so that an image changes when one of them does and not before.
 *
 * @param checkout where they are
 */
record ImageContext(Checkout checkout) {
  static ImageContext of(Checkout checkout) {
    return new ImageContext(checkout);
  }

  Code image(LambdaFunction function) {
    return Code.fromAssetImage(
        prepare(function).toString(),
        AssetImageCodeProps.builder()
            .platform(Platform.LINUX_AMD64)
            // The archive is of what this handler loads.
            .buildArgs(Map.of("HANDLER", function.handler()))
            .cmd(List.of(function.handler()))
            .build());
  }

  private Path prepare(LambdaFunction function) {
    Path folder = checkout.images().resolve(function.zip().replace(".zip", ""));
    try (Stream<Path> files = Files.list(checkout.docker())) {
      Files.createDirectories(folder);
      for (Path file : files.toList()) {
        Files.copy(
            file,
            folder.resolve(checkout.docker().relativize(file).toString()),
            StandardCopyOption.REPLACE_EXISTING);
      }
      Files.copy(
          checkout.zip(function),
          folder.resolve("function.zip"),
          StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return folder.toAbsolutePath();
  }
}
