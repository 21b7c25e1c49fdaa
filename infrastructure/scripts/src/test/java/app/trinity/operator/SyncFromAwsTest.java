package app.trinity.operator;

import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.lambda.function.LambdaFunction;
import com.google.common.hash.Hashing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SyncFromAwsTest {
  private static final String SIGNATURE = "?X-Amz-Signature=0123456789abcdef";
  private static final Map<String, String> CODE =
      Map.of("lib/trinity-core.jar", "core", "lib/jackson.jar", "jackson");

  private final StandIn lambda = new StandIn();
  @TempDir private Path folder;
  private Console console;

  @BeforeEach
  void deploy_what_is_built() throws IOException {
    console = new Console(folder).with("AWS_ENDPOINT_URL_LAMBDA", lambda.address());
    for (LambdaFunction function : LambdaFunction.values()) {
      build(function, Zips.of(CODE));
      deploy(function, Zips.of(CODE));
    }
  }

  @AfterEach
  void leave() {
    lambda.close();
  }

  @Test
  void functions_that_run_what_was_built_are_unpacked_and_found_the_same() {
    assertThat(console.run("sync-from-aws")).isZero();

    assertThat(console.out())
        .contains("VoteHandler: version 7 is what was built", "What is deployed is what was built.")
        .doesNotContain("Signature");
    assertThat(folder.resolve("build/deployed/VoteHandler/lib/trinity-core.jar"))
        .hasContent("core");
    assertThat(lambda.requests())
        .anyMatch(
            request ->
                request
                    .target()
                    .toString()
                    .equals("/2015-03-31/functions/TrinityStack-VoteHandler?Qualifier=live"))
        .filteredOn(request -> request.target().getPath().startsWith("/2015-03-31/"))
        .allSatisfy(
            request ->
                assertThat(request.header("Authorization"))
                    .contains("AWS4-HMAC-SHA256", "/eu-west-1/lambda/aws4_request"));
  }

  @Test
  void a_function_that_differs_is_named_with_the_files_that_do() throws IOException {
    deploy(
        LambdaFunction.ROOM,
        Zips.of(Map.of("lib/trinity-core.jar", "another", "lib/jackson.jar", "jackson")));

    assertThat(console.run("sync-from-aws")).isEqualTo(1);

    assertThat(console.out())
        .contains("RoomHandler: version 7 differs", "different in lib/trinity-core.jar")
        .contains("1 function not as built: RoomHandler");
  }

  @Test
  void a_download_whose_hash_is_not_the_functions_is_neither_trusted_nor_unpacked()
      throws IOException {
    String path = "/code/broken";
    lambda.at(path, StandIn.Answer.bytes(Zips.of(CODE)));
    lambda.at(
        function(LambdaFunction.MATCH),
        StandIns.function(lambda.address() + path + SIGNATURE, hash(new byte[] {1})));

    assertThat(console.run("sync-from-aws")).isEqualTo(1);

    assertThat(console.out()).contains("MatchHandler: not compared: the download's hash");
    assertThat(folder.resolve("build/deployed/MatchHandler")).doesNotExist();
  }

  @Test
  void a_zip_that_would_write_elsewhere_is_refused() throws IOException {
    deploy(LambdaFunction.STREAM, Zips.of(Map.of("../../../escaped", "x")));

    assertThat(console.run("sync-from-aws")).isEqualTo(1);

    assertThat(console.out()).contains("StreamHandler: not compared", "outside its folder");
    assertThat(folder.resolve("escaped")).doesNotExist();
    assertThat(folder.getParent().resolve("escaped")).doesNotExist();
  }

  @Test
  void what_cannot_be_compared_is_said_and_the_rest_goes_on() throws IOException {
    lambda.at(
        function(LambdaFunction.ROOM),
        StandIn.Answer.error(404, "ResourceNotFoundException:http", "no such function"));
    lambda.at(
        function(LambdaFunction.VOTE),
        StandIn.Answer.json(
            "{\"Configuration\": {}, \"Code\": {\"RepositoryType\": \"ECR\", \"ImageUri\":"
                + " \"1.dkr.ecr/x:1\"}}"));
    lambda.at(
        "/code/" + LambdaFunction.MATCH, StandIn.Answer.error(403, "AccessDenied", "expired"));
    Files.delete(folder.resolve("lambda-zips").resolve(LambdaFunction.USERNAME.zip()));

    assertThat(console.run("sync-from-aws")).isEqualTo(1);

    assertThat(console.out())
        .contains("RoomHandler: not compared: ResourceNotFoundException: no such function")
        .contains("VoteHandler: not compared: it runs the container image 1.dkr.ecr/x:1")
        .contains("MatchHandler: not compared: the download was answered with status 403")
        .contains("UsernameHandler: version 7 is unpacked, but there is no username-handler.zip")
        .contains("StreamHandler: version 7 is what was built")
        .contains("4 functions not as built")
        .doesNotContain("Signature");
  }

  private void build(LambdaFunction function, byte[] zip) throws IOException {
    Path zips = Files.createDirectories(folder.resolve("lambda-zips"));
    Files.write(zips.resolve(function.zip()), zip);
  }

  private void deploy(LambdaFunction function, byte[] zip) {
    String path = "/code/" + function;
    lambda.at(path, StandIn.Answer.bytes(zip));
    lambda.at(
        function(function), StandIns.function(lambda.address() + path + SIGNATURE, hash(zip)));
  }

  private static String function(LambdaFunction function) {
    return "/2015-03-31/functions/TrinityStack-" + function.logicalName();
  }

  private static String hash(byte[] bytes) {
    return Base64.getEncoder().encodeToString(Hashing.sha256().hashBytes(bytes).asBytes());
  }
}
