package app.trinity.infrastructure.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.trinity.lambda.function.LambdaFunction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SettingsReaderTest {
  private static final Path EXAMPLE = Path.of(".env.example").toAbsolutePath();

  @TempDir Path folder;

  @Test
  void nothing_need_be_said() {
    Settings settings = read(Map.of(), Map.of());

    assertThat(settings.region()).isEqualTo("eu-west-1");
    assertThat(settings.stack()).isEqualTo("TrinityStack");
    assertThat(settings.isProduction()).isFalse();
    assertThat(settings.memoryMb(LambdaFunction.ROOM)).isEqualTo(512);
    assertThat(settings.timeout(LambdaFunction.ROOM)).isEqualTo(Duration.ofSeconds(30));
    assertThat(settings.tmdbConcurrency()).contains(4);
    assertThat(settings.cache()).isEmpty();
    assertThat(settings.rateLimit()).isEmpty();
    assertThat(settings.alarmEmail()).isEmpty();
    assertThat(settings.googleClientId()).isEmpty();
  }

  @Test
  void the_context_goes_before_the_environment_and_that_before_the_file() throws IOException {
    write("TRINITY_LOG_DAYS=1", "TRINITY_MEMORY_MB=128", "TRINITY_TIMEOUT_SECONDS=1");

    Settings settings =
        read(
            Map.of("timeoutSeconds", "3"),
            Map.of("TRINITY_MEMORY_MB", "256", "TRINITY_TIMEOUT_SECONDS", "2"));

    assertThat(settings.logDays()).isEqualTo(1);
    assertThat(settings.memoryMb(LambdaFunction.ROOM)).isEqualTo(256);
    assertThat(settings.timeout(LambdaFunction.ROOM)).isEqualTo(Duration.ofSeconds(3));
  }

  @Test
  void a_blank_value_says_nothing() throws IOException {
    write("TRINITY_STAGE=production", "TRINITY_CACHE=");

    Settings settings = read(Map.of("stage", " "), Map.of("TRINITY_STAGE", ""));

    assertThat(settings.isProduction()).isTrue();
    assertThat(settings.cache()).isEmpty();
  }

  @Test
  void one_function_may_be_told_something_else() throws IOException {
    write("TRINITY_MEMORY_MB=1024", "TRINITY_MEMORY_MB_TMDB=256");

    Settings settings = read(Map.of("timeoutSecondsRoomHandler", "7"), Map.of());

    assertThat(settings.memoryMb(LambdaFunction.TMDB)).isEqualTo(256);
    assertThat(settings.memoryMb(LambdaFunction.ROOM)).isEqualTo(1024);
    assertThat(settings.timeout(LambdaFunction.ROOM)).isEqualTo(Duration.ofSeconds(7));
    assertThat(settings.timeout(LambdaFunction.TMDB)).isEqualTo(Duration.ofSeconds(30));
  }

  @ParameterizedTest
  @CsvSource({
    "development, false, true",
    "development, true, true",
    "production, false, false",
    "production, true, true"
  })
  void production_loses_no_data_unless_told_to(String stage, String destroy, boolean mayBeLost) {
    assertThat(
            read(Map.of(), Map.of("TRINITY_STAGE", stage, "TRINITY_DESTROY_DATA", destroy))
                .dataMayBeLost())
        .isEqualTo(mayBeLost);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          AWS_REGION                  | Ireland
          TRINITY_STAGE               | prod
          TRINITY_STACK               | 1st
          TRINITY_TABLE_PREFIX        | a b
          TRINITY_PACKAGING           | jar
          TRINITY_MEMORY_MB           | 64
          TRINITY_MEMORY_MB_ROOM      | 1 GB
          TRINITY_TIMEOUT_SECONDS     | 901
          TRINITY_SNAPSTART           | yes
          TRINITY_TMDB_CONCURRENCY    | 0
          TRINITY_LOG_DAYS            | 2
          TRINITY_FIELD_LOG           | some
          TRINITY_CACHE               | huge
          TRINITY_RATE_LIMIT          | 9
          TRINITY_RATE_LIMIT          | 99999999999999999999
          TRINITY_ALARM_EMAIL         | ops
          GOOGLE_CLIENT_ID            | 42
          GOOGLE_CLIENT_SECRET_NAME   | a secret
          TRINITY_DOMAIN_PREFIX       | my-aws-login
          TRINITY_CALLBACK_URLS       | http://trinity.example/
          TRINITY_LOGOUT_URLS         | https://trinity.example/,
          TRINITY_DESTROY_DATA        | maybe
          TRINITY_ROOM_HOURS          | 0
          TRINITY_ROOM_CAPACITY       | 91
          TRINITY_MINIMUM_PARTICIPANTS| none
          TMDB_LANGUAGE               | german
          """)
  void a_bad_value_is_refused_in_one_line(String variable, String value) {
    assertThatThrownBy(() -> read(Map.of(), Map.of(variable, value)))
        .isInstanceOf(InvalidSettings.class)
        .hasMessageStartingWith(variable + " in the environment is '" + value + "' and has to be ")
        .hasMessageNotContaining("\n");
  }

  @Test
  void a_bad_value_is_found_where_it_stands() throws IOException {
    write("TRINITY_STAGE=prod");

    assertThatThrownBy(() -> read(Map.of(), Map.of()))
        .hasMessage("TRINITY_STAGE in .env is 'prod' and has to be one of development, production");
    assertThatThrownBy(() -> read(Map.of("stage", "test"), Map.of()))
        .hasMessage("-c stage is 'test' and has to be one of development, production");
  }

  @Test
  void a_misspelt_line_is_refused() throws IOException {
    write("TRINITY_STAG=production");

    assertThatThrownBy(() -> read(Map.of(), Map.of()))
        .isInstanceOf(InvalidSettings.class)
        .hasMessage("TRINITY_STAG in .env is no setting; .env.example lists them all");
  }

  @Test
  void what_is_no_line_is_refused() throws IOException {
    write("a key without a value");

    assertThatThrownBy(() -> read(Map.of(), Map.of())).isInstanceOf(InvalidSettings.class);
  }

  @Test
  void credentials_may_stand_in_the_file() throws IOException {
    write("TMDB_API_KEY=abc", "GOOGLE_CLIENT_SECRET=def", "AWS_PROFILE=mine");

    assertThat(SettingsReader.file(folder)).containsEntry("TMDB_API_KEY", "abc");
    assertThat(read(Map.of(), Map.of()).region()).isEqualTo("eu-west-1");
  }

  @Test
  void the_example_can_be_used_as_it_is() throws IOException {
    Files.copy(EXAMPLE, folder.resolve(".env"));

    assertThat(read(Map.of(), Map.of()).isProduction()).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void the_example_tells_of_each_setting_and_what_holds_otherwise(Setting setting)
      throws IOException {
    assertThat(exampleLines())
        .filteredOn(line -> line.startsWith(setting.variable() + "="))
        .singleElement()
        .satisfies(
            line -> {
              String value = line.substring(line.indexOf('=') + 1);
              if (!setting.standard().isEmpty()) {
                assertThat(value).isEqualTo(setting.standard());
              }
            });
  }

  @Test
  void the_example_tells_of_nothing_else() throws IOException {
    assertThat(exampleLines())
        .filteredOn(line -> line.matches("[A-Z_]+=.*"))
        .map(line -> line.substring(0, line.indexOf('=')))
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(
                    Arrays.stream(Setting.values()).map(Setting::variable),
                    SettingsReader.CREDENTIALS.stream())
                .toList());
  }

  private static List<String> exampleLines() throws IOException {
    return Files.readAllLines(EXAMPLE).stream()
        .map(line -> line.startsWith("# ") ? line.substring(2) : line)
        .toList();
  }

  private Settings read(Map<String, String> context, Map<String, String> environment) {
    return SettingsReader.read(key -> context.getOrDefault(key, ""), environment, folder);
  }

  private void write(String... lines) throws IOException {
    Files.write(folder.resolve(".env"), List.of(lines));
  }
}
