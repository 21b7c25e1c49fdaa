package app.trinity.infrastructure;

import app.trinity.infrastructure.packaging.Checkout;
import app.trinity.infrastructure.settings.InvalidSettings;
import app.trinity.infrastructure.settings.Settings;
import app.trinity.infrastructure.settings.SettingsReader;
import io.github.cdklabs.cdknag.AwsSolutionsChecks;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Aspects;
import software.amazon.awscdk.Environment;
import software.amazon.awscdk.StackProps;

/**
 * What the CDK's command line starts, in the folder {@code infrastructure}: reads the settings and
 * synthesizes the stack. A setting that cannot be used, and a zip that is not there, end it with
 * one line and status 2.
 */
public final class TrinityApp {
  private static final int REFUSED = 2;

  private TrinityApp() {}

  /** Runs it. */
  public static void main(String[] args) {
    int status = run(Path.of("").toAbsolutePath(), System.getenv(), System.err);
    if (status != 0) {
      System.exit(status);
    }
  }

  static int run(Path folder, Map<String, String> environment, PrintStream complaints) {
    try {
      synth(new App(), folder, environment);
      return 0;
    } catch (InvalidSettings e) {
      complaints.println("trinity: " + e.getMessage());
      return REFUSED;
    }
  }

  private static void synth(App app, Path folder, Map<String, String> environment) {
    Settings settings = SettingsReader.read(key -> context(app, key), environment, folder);
    Checkout checkout = Checkout.of(folder.resolve("..").normalize());
    require(checkout, settings);
    stack(app, settings, checkout, Optional.ofNullable(environment.get("CDK_DEFAULT_ACCOUNT")));
    app.synth();
  }

  private static void require(Checkout checkout, Settings settings) {
    List<String> missing = checkout.missingZips();
    if (!missing.isEmpty()) {
      throw new InvalidSettings(
          "build the zips first, with mvn package in "
              + checkout.root()
              + ": there is no "
              + String.join(", ", missing)
              + " in lambda-zips");
    }
    if (settings.packsImages() && !Files.isDirectory(checkout.docker())) {
      throw new InvalidSettings("there is no " + checkout.docker() + " to make images with");
    }
  }

  /** Puts the stack into an app, under the AWS Solutions rules. */
  static TrinityStack stack(
      App app, Settings settings, Checkout checkout, Optional<String> account) {
    Environment.Builder environment = Environment.builder().region(settings.region());
    account.ifPresent(environment::account);
    TrinityStack stack =
        new TrinityStack(
            app,
            StackProps.builder()
                .description("Trinity: friends swipe on the same deck until everybody likes one")
                .env(environment.build())
                .terminationProtection(!settings.dataMayBeLost())
                .build(),
            settings,
            checkout);
    Aspects.of(app).add(AwsSolutionsChecks.Builder.create().verbose(true).build());
    return stack;
  }

  private static String context(App app, String key) {
    Object value = app.getNode().tryGetContext(key);
    return value == null ? "" : value.toString();
  }
}
