package app.trinity.operator;

import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.lambda.function.LambdaFunction;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CreateZipsTest {
  @TempDir private Path folder;
  private Console console;

  @BeforeEach
  void sit_down() {
    console = new Console(folder);
  }

  @Test
  void the_zips_are_built_and_listed_with_their_hashes() {
    console.building(
        project -> {
          for (LambdaFunction function : LambdaFunction.values()) {
            write(project, function, "abc");
          }
          return 0;
        });

    assertThat(console.run("create-zips")).isZero();

    assertThat(console.out())
        .contains("room-handler.zip", "cognito-trigger.zip", "3 bytes")
        .contains("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        .contains("ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=");
  }

  @Test
  void zips_that_are_there_can_be_listed_without_building() throws IOException {
    write(folder, LambdaFunction.VOTE, "abc");
    console.building(
        project -> {
          throw new IllegalStateException("nobody asked for a build");
        });

    assertThat(console.run("create-zips", "--no-build")).isEqualTo(1);

    assertThat(console.out()).contains("vote-handler.zip").contains("room-handler.zip  is missing");
  }

  @Test
  void a_build_that_fails_is_told() {
    console.building(project -> 1);

    assertThat(console.run("create-zips")).isEqualTo(1);

    assertThat(console.err()).contains("create-zips: stopped: the build failed");
  }

  @Test
  void without_maven_it_says_what_to_install() {
    console.building(
        project -> {
          throw new FileNotFoundException("mvn");
        });

    assertThat(console.run("create-zips")).isEqualTo(2);

    assertThat(console.err()).contains("Install Maven");
  }

  private static void write(Path project, LambdaFunction function, String content)
      throws IOException {
    Path zips = Files.createDirectories(project.resolve("lambda-zips"));
    Files.writeString(zips.resolve(function.zip()), content);
  }
}
