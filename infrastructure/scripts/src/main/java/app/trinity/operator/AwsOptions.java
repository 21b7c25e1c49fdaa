package app.trinity.operator;

import app.trinity.operator.aws.AwsAccess;
import app.trinity.operator.aws.Configuration;
import app.trinity.operator.console.CannotRun;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import software.amazon.awssdk.regions.Region;

/** The options that say which AWS account and region are meant. */
final class AwsOptions {
  private static final String DEFAULT_REGION = "eu-west-1";

  @Option(
      names = "--region",
      paramLabel = "REGION",
      description = "The AWS region (default: AWS_REGION, else " + DEFAULT_REGION + ").")
  private @Nullable String region;

  @Option(
      names = "--profile",
      paramLabel = "NAME",
      description = "The profile of AWS credentials (default: the environment's).")
  private @Nullable String profile;

  @Option(
      names = "--env-file",
      paramLabel = "FILE",
      description = "The configuration (default: infrastructure/.env).")
  private @Nullable Path envFile;

  Configuration configuration(Surroundings surroundings) {
    Path file = envFile == null ? surroundings.project().resolve("infrastructure/.env") : envFile;
    Configuration read = Configuration.read(file, surroundings.environment());
    if (envFile != null && !read.isFileThere()) {
      throw new CannotRun("There is no file " + envFile + ".");
    }
    return read;
  }

  AwsAccess access(Configuration configuration) {
    String name =
        Optional.ofNullable(region)
            .or(() -> configuration.get("AWS_REGION"))
            .orElse(DEFAULT_REGION);
    return new AwsAccess(configuration, Region.of(name), Optional.ofNullable(profile));
  }
}
