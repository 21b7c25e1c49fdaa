package app.trinity.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * The schema of the API, in GraphQL's schema definition language.
 *
 * <p>It is the one AppSync is given: it uses the scalar {@code AWSDateTime} and the directives
 * {@code aws_cognito_user_pools}, {@code aws_iam} and {@code aws_subscribe} without declaring them.
 * Any other server declares them itself.
 */
public final class Schema {
  /** The schema's name among the resources of the class path. */
  public static final String RESOURCE = "/schema.graphql";

  private Schema() {}

  /**
   * Reads the schema.
   *
   * @throws UncheckedIOException where it cannot be read
   */
  public static String text() {
    try (InputStream schema = Schema.class.getResourceAsStream(RESOURCE)) {
      if (schema == null) {
        throw new IllegalStateException("the schema is missing from the class path");
      }
      return new String(schema.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
