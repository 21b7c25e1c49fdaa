package app.trinity.dynamodb.development;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;

/**
 * DynamoDB Local in a process of its own on loopback, for development and tests: it drags in too
 * many old libraries to live in ours. The process ends with this object or with the process that
 * made it.
 *
 * <p>Safe for use by several threads.
 */
public final class LocalDynamoDb implements AutoCloseable {
  private static final String MAIN = "app.trinity.dynamodblocal.DynamoDbLocalMain";
  private static final String READY = "DynamoDB Local is ready at ";
  private static final Duration TIME_TO_END = Duration.ofSeconds(10);

  /** The credentials and the region by which it tells databases apart. */
  private static final String LOCAL = "local";

  private static final Region REGION = Region.EU_WEST_1;

  private final Process process;
  private final URI endpoint;
  private final Optional<AfterTheCommit> durability;

  private LocalDynamoDb(Process process, URI endpoint, boolean isKept) {
    this.process = process;
    this.endpoint = endpoint;
    this.durability =
        isKept ? Optional.of(new AfterTheCommit(endpoint, LOCAL, REGION.id())) : Optional.empty();
  }

  /**
   * Starts it and waits until it serves.
   *
   * @param home the built module dynamodb-local: a folder with {@code classes} and {@code lib} in
   *     it
   * @param data where to keep the data, found again at the next start; in memory where empty
   * @throws IllegalStateException where it is not built or does not come up
   */
  public static LocalDynamoDb start(Path home, Optional<Path> data) {
    Path libraries = home.resolve("lib");
    if (!Files.isDirectory(libraries)) {
      throw new IllegalStateException("DynamoDB Local is not built: there is no " + libraries);
    }
    List<String> command = new ArrayList<>();
    // The Java that runs this process runs that one too.
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.add("-Xmx512m");
    command.add("-Dsqlite4java.library.path=" + libraries);
    command.add("-cp");
    command.add(home.resolve("classes") + File.pathSeparator + libraries.resolve("*"));
    command.add(MAIN);
    data.ifPresent(folder -> command.addAll(List.of("--data", folder.toString())));
    try {
      Process process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      return new LocalDynamoDb(process, awaitReady(process), data.isPresent());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static URI awaitReady(Process process) throws IOException {
    BufferedReader output =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    String line = output.readLine();
    while (line != null && !line.startsWith(READY)) {
      line = output.readLine();
    }
    if (line == null) {
      throw new IllegalStateException("DynamoDB Local ended before it was ready");
    }
    discard(output);
    return URI.create(line.substring(READY.length()));
  }

  /** Were nobody to read what else it says, it would wait for a reader once the pipe is full. */
  private static void discard(BufferedReader output) {
    Thread thread = new Thread(() -> output.lines().forEach(line -> {}), "dynamodb-local-output");
    thread.setDaemon(true);
    thread.start();
  }

  /** Returns the address at which it listens. */
  public URI endpoint() {
    return endpoint;
  }

  /**
   * Points a client at it, with credentials that it accepts. Where data is kept, a transaction that
   * the client says is done is there after a kill, too.
   */
  public <T extends DynamoDbClientBuilder> T configure(T client) {
    durability.ifPresent(
        afterTheCommit ->
            client.overrideConfiguration(
                client.overrideConfiguration().toBuilder()
                    .addExecutionInterceptor(afterTheCommit)
                    .build()));
    client
        .endpointOverride(endpoint)
        .region(REGION)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create(LOCAL, LOCAL)));
    return client;
  }

  /** Kills it at once, as a power cut would. */
  public void kill() {
    process.destroyForcibly();
  }

  /** Ends it and waits until it has ended. */
  @Override
  public void close() {
    try {
      process.getOutputStream().close();
      if (!process.waitFor(TIME_TO_END.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (IOException e) {
      process.destroyForcibly();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
