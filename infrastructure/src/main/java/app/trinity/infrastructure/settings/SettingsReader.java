package app.trinity.infrastructure.settings;

import app.trinity.lambda.function.LambdaFunction;
import app.trinity.lambda.function.Variables;
import io.github.cdimascio.dotenv.Dotenv;
import io.github.cdimascio.dotenv.DotenvEntry;
import io.github.cdimascio.dotenv.DotenvException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a deployment is told. The CDK's context goes before the environment, the environment
 * before {@code .env}, that before what holds otherwise; a blank value says nothing. Not for use by
 * several threads.
 */
public final class SettingsReader {
  /** What {@code .env} may hold that no template may: it goes to Secrets Manager. */
  public static final Set<String> CREDENTIALS =
      Set.of(Variables.TMDB_API_KEY, Variables.TMDB_READ_TOKEN, "GOOGLE_CLIENT_SECRET");

  private final UnaryOperator<String> context;
  private final Map<String, String> environment;
  private final Map<String, String> file;
  private final Map<Setting, String> values = new EnumMap<>(Setting.class);
  private final Map<String, String> perFunction = new TreeMap<>();

  private SettingsReader(
      UnaryOperator<String> context, Map<String, String> environment, Map<String, String> file) {
    this.context = context;
    this.environment = environment;
    this.file = file;
  }

  /**
   * Reads settings.
   *
   * @param context answers a key of the CDK's context, with an empty text where it does not know it
   * @param environment the environment variables
   * @param folder the folder of the file {@code .env}, which need not be there
   * @throws InvalidSettings where one of them cannot be used
   */
  public static Settings read(
      UnaryOperator<String> context, Map<String, String> environment, Path folder) {
    Map<String, String> file = file(folder);
    refuseUnknown(file.keySet());
    return new SettingsReader(context, environment, file).read();
  }

  /**
   * The lines of a folder's {@code .env} by their names, unchecked and without the environment;
   * empty where there is no such file.
   *
   * @throws InvalidSettings where a line is none
   */
  public static Map<String, String> file(Path folder) {
    Map<String, String> lines = new LinkedHashMap<>();
    if (Files.exists(folder.resolve(".env"))) {
      try {
        Dotenv.configure()
            .directory(folder.toAbsolutePath().toString())
            .load()
            .entries(Dotenv.Filter.DECLARED_IN_ENV_FILE)
            .forEach((DotenvEntry line) -> lines.put(line.getKey(), line.getValue().strip()));
      } catch (DotenvException e) {
        throw new InvalidSettings(".env: a line has not the form NAME=value");
      }
    }
    return lines;
  }

  private Settings read() {
    for (Setting setting : Setting.values()) {
      values.put(
          setting,
          find(setting.variable(), setting.contextKey(), setting).orElse(setting.standard()));
      if (setting.isPerFunction()) {
        for (LambdaFunction function : LambdaFunction.values()) {
          find(
                  setting.variable() + "_" + function.name(),
                  setting.contextKey() + function.logicalName(),
                  setting)
              .ifPresent(value -> perFunction.put(Settings.key(setting, function), value));
        }
      }
    }
    return new Settings(values, perFunction);
  }

  private Optional<String> find(String variable, String contextKey, Setting setting) {
    return checked(context.apply(contextKey), "-c " + contextKey, setting)
        .or(() -> checked(environment.get(variable), variable + " in the environment", setting))
        .or(() -> checked(file.get(variable), variable + " in .env", setting));
  }

  private static Optional<String> checked(@Nullable String value, String where, Setting setting) {
    if (value == null || value.isBlank()) {
      return Optional.empty();
    }
    String text = value.strip();
    if (!setting.fits(text)) {
      throw new InvalidSettings(where + " is '" + text + "' and has to be " + setting.form());
    }
    return Optional.of(text);
  }

  /** A misspelt name would be passed over in silence, and the deployment be another than meant. */
  private static void refuseUnknown(Set<String> names) {
    Set<String> known = new TreeSet<>(CREDENTIALS);
    for (Setting setting : Setting.values()) {
      known.add(setting.variable());
      if (setting.isPerFunction()) {
        for (LambdaFunction function : LambdaFunction.values()) {
          known.add(setting.variable() + "_" + function.name());
        }
      }
    }
    for (String name : names) {
      if (!known.contains(name) && !name.toUpperCase(Locale.ROOT).startsWith("AWS_")) {
        throw new InvalidSettings(name + " in .env is no setting; .env.example lists them all");
      }
    }
  }
}
