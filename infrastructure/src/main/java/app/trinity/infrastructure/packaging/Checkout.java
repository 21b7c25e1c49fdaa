package app.trinity.infrastructure.packaging;

import app.trinity.lambda.function.LambdaFunction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the things to deploy are.
 *
 * @param root the project's folder
 * @param zips the folder of the functions' zips, which {@code mvn package} fills
 * @param docker the folder of what makes an image of a zip, a Dockerfile among it
 * @param images a folder to put together what images are made of
 */
public record Checkout(Path root, Path zips, Path docker, Path images) {
  /** Everything in its usual place. */
  public static Checkout of(Path root) {
    return new Checkout(
        root,
        root.resolve("lambda-zips"),
        root.resolve("adapter-lambda/src/main/docker"),
        root.resolve("infrastructure/build/images"));
  }

  /** The zips that have not been built, by their names. */
  public List<String> missingZips() {
    List<String> missing = new ArrayList<>();
    for (LambdaFunction function : LambdaFunction.values()) {
      if (!Files.isRegularFile(zip(function))) {
        missing.add(function.zip());
      }
    }
    return missing;
  }

  /** The function's zip. */
  public Path zip(LambdaFunction function) {
    return zips.resolve(function.zip());
  }

  /** The GraphQL schema. */
  public Path schema() {
    return root.resolve("trinity-api/src/main/resources/schema.graphql");
  }

  /** The resolver that every field shares. */
  public Path passThrough() {
    return root.resolve("adapter-lambda/src/main/resources/appsync/pass-through.js");
  }
}
