package app.trinity.infrastructure;

import app.trinity.infrastructure.packaging.Checkout;
import app.trinity.infrastructure.settings.Settings;
import app.trinity.infrastructure.settings.SettingsReader;
import app.trinity.lambda.function.LambdaFunction;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import software.amazon.awscdk.App;
import software.amazon.awscdk.AppProps;
import software.amazon.awscdk.assertions.Template;
import software.constructs.Construct;

/**
 * The stack as it is synthesized with some settings, by the very code that the command line runs.
 * It takes seconds, so tests share what they can; the zips are stand-ins, for their content does
 * not matter.
 */
final class Synthesis {
  static final Path ROOT = Path.of("").toAbsolutePath().getParent();

  /** What makes images of zips. */
  static final Path DOCKER = ROOT.resolve("adapter-lambda/src/main/docker");

  /** What nobody has configured. */
  static Synthesis standard() {
    return Standard.IT;
  }

  /** Everything that can be configured, and in production. */
  static Synthesis everything() {
    return Everything.IT;
  }

  /** The functions as container images. */
  static Synthesis images() {
    return Images.IT;
  }

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Path output;
  private final Template template;
  private final JsonNode json;

  private static final class Standard {
    static final Synthesis IT = new Synthesis("standard", Map.of());
  }

  private static final class Images {
    static final Synthesis IT = new Synthesis("images", Map.of("TRINITY_PACKAGING", "image"));
  }

  private static final class Everything {
    static final Synthesis IT =
        new Synthesis(
            "everything",
            Map.ofEntries(
                Map.entry("TRINITY_STAGE", "production"),
                Map.entry("TRINITY_TABLE_PREFIX", "eve-"),
                Map.entry("TRINITY_MEMORY_MB", "1024"),
                Map.entry("TRINITY_MEMORY_MB_TMDB", "256"),
                Map.entry("TRINITY_TIMEOUT_SECONDS", "20"),
                Map.entry("TRINITY_SNAPSTART", "false"),
                Map.entry("TRINITY_TMDB_CONCURRENCY", "none"),
                Map.entry("TRINITY_LOG_DAYS", "365"),
                Map.entry("TRINITY_FIELD_LOG", "all"),
                Map.entry("TRINITY_CACHE", "small"),
                Map.entry("TRINITY_RATE_LIMIT", "2000"),
                Map.entry("TRINITY_ALARM_EMAIL", "ops@trinity.example"),
                Map.entry("GOOGLE_CLIENT_ID", "42-abc.apps.googleusercontent.com"),
                Map.entry("TRINITY_DOMAIN_PREFIX", "film-night"),
                Map.entry("TRINITY_CALLBACK_URLS", "https://trinity.example/in,trinity://in"),
                Map.entry("TRINITY_LOGOUT_URLS", "https://trinity.example/out"),
                Map.entry("TRINITY_ROOM_HOURS", "48"),
                Map.entry("TRINITY_ROOM_CAPACITY", "12"),
                Map.entry("TRINITY_MINIMUM_PARTICIPANTS", "3"),
                Map.entry("TMDB_LANGUAGE", "de-DE"),
                Map.entry("TMDB_API_KEY", "0123456789abcdef0123456789abcdef")));
  }

  /** Synthesizes with some environment variables. */
  Synthesis(String name, Map<String, String> environment) {
    this(name, environment, stack -> {});
  }

  /** Synthesizes with some environment variables and something more in the stack. */
  Synthesis(String name, Map<String, String> environment, Consumer<Construct> more) {
    Path target = ROOT.resolve("infrastructure/target");
    this.output = output(name);
    Settings settings =
        SettingsReader.read(key -> "", environment, target.resolve("without-dot-env"));
    App app =
        new App(AppProps.builder().outdir(output.toString()).context(contextOfCdkJson()).build());
    TrinityStack stack = TrinityApp.stack(app, settings, standIns(target), Optional.empty());
    more.accept(stack);
    app.synth();
    this.template = Template.fromStack(stack);
    this.json = read(output.resolve(settings.stack() + ".template.json"));
  }

  /** For assertions in the CDK's own words. */
  Template template() {
    return template;
  }

  /** Where a synthesis of this name is written. */
  static Path output(String name) {
    return ROOT.resolve("infrastructure/target/synthesized").resolve(name);
  }

  /** What was written. */
  Path output() {
    return output;
  }

  JsonNode json() {
    return json;
  }

  /** The resources of a type, by their logical ids. */
  Map<String, JsonNode> resources(String type) {
    Map<String, JsonNode> found = new TreeMap<>();
    members(json.get("Resources"))
        .forEach(
            (id, resource) -> {
              if (resource.get("Type").asText().equals(type)) {
                found.put(id, resource);
              }
            });
    return found;
  }

  /** The properties of the resources of a type. */
  Stream<JsonNode> properties(String type) {
    return resources(type).values().stream().map(resource -> resource.get("Properties"));
  }

  /** The properties of the one resource of a type of which one property has this value. */
  JsonNode only(String type, String property, String value) {
    return properties(type)
        .filter(properties -> properties.path(property).asText().equals(value))
        .reduce(
            (one, other) -> {
              throw new AssertionError("two of " + type + " have " + property + " " + value);
            })
        .orElseThrow(() -> new AssertionError("no " + type + " has " + property + " " + value));
  }

  /** The properties of a function. */
  JsonNode function(LambdaFunction function) {
    return only("AWS::Lambda::Function", "FunctionName", "TrinityStack-" + function.logicalName());
  }

  /** The logical id of what a Ref or a GetAtt names. */
  static String target(JsonNode reference) {
    return reference.has("Ref")
        ? reference.get("Ref").asText()
        : reference.path("Fn::GetAtt").path(0).asText();
  }

  static Stream<JsonNode> each(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  static JsonNode read(Path file) {
    try {
      return JSON.readTree(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, Object> contextOfCdkJson() {
    return JSON.convertValue(
        read(ROOT.resolve("infrastructure/cdk.json")).get("context"), new TypeReference<>() {});
  }

  /** The same bytes at every run. */
  private static Checkout standIns(Path target) {
    Path folder = target.resolve("stand-ins");
    try {
      Files.createDirectories(folder);
      for (LambdaFunction function : LambdaFunction.values()) {
        Path zip = folder.resolve(function.zip());
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
          ZipEntry entry = new ZipEntry("stand-in.txt");
          entry.setTime(0);
          out.putNextEntry(entry);
          out.write(function.name().getBytes(StandardCharsets.UTF_8));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Checkout(ROOT, folder, DOCKER, target.resolve("images"));
  }

  static Map<String, JsonNode> members(JsonNode object) {
    Map<String, JsonNode> members = new LinkedHashMap<>();
    object.properties().forEach(field -> members.put(field.getKey(), field.getValue()));
    return members;
  }
}
