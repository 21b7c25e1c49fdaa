package app.trinity.lambdaruntime;

import app.trinity.lambdaruntime.Answer.Kind;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A function running as a process of its own, any command that speaks Lambda's Runtime API: events
 * go in, answers come out, one at a time. It sees the environment it was given and what Lambda
 * itself sets, and nothing of this process's.
 *
 * <p>Safe for use by several threads; events of several threads are handed in one after the other.
 * Ends with this object.
 */
public final class FunctionProcess implements AutoCloseable {
  private static final Duration TIME_TO_END = Duration.ofSeconds(10);

  private final RuntimeApi api;
  private final Process process;
  private final StringBuilder output = new StringBuilder();
  private final Thread collector;

  private FunctionProcess(RuntimeApi api, Process process) {
    this.api = api;
    this.process = process;
    this.collector = new Thread(this::collect, "lambda-function-output");
  }

  /**
   * Starts a process.
   *
   * @param command the program and its arguments
   * @param directory where it runs, as {@code /var/task}
   * @param name the function's name
   * @param environment the function's environment variables; they win over those Lambda sets
   * @throws UncheckedIOException where the program cannot be started
   */
  public static FunctionProcess start(
      List<String> command, Path directory, String name, Map<String, String> environment) {
    RuntimeApi api = RuntimeApi.start();
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true);
    builder.environment().clear();
    builder.environment().putAll(environmentOfLambda(api, directory, name));
    builder.environment().putAll(environment);
    try {
      FunctionProcess function = new FunctionProcess(api, builder.start());
      function.collector.setDaemon(true);
      function.collector.start();
      return function;
    } catch (IOException e) {
      api.close();
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> environmentOfLambda(
      RuntimeApi api, Path directory, String name) {
    Map<String, String> variables = new HashMap<>();
    variables.put("AWS_LAMBDA_RUNTIME_API", api.address());
    variables.put("AWS_LAMBDA_FUNCTION_NAME", name);
    variables.put("AWS_LAMBDA_FUNCTION_VERSION", "1");
    variables.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "512");
    variables.put("AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand");
    variables.put("AWS_LAMBDA_LOG_GROUP_NAME", "/aws/lambda/" + name);
    variables.put("AWS_LAMBDA_LOG_STREAM_NAME", "on-this-machine");
    variables.put("AWS_REGION", "eu-west-1");
    variables.put("AWS_DEFAULT_REGION", "eu-west-1");
    variables.put("LAMBDA_TASK_ROOT", directory.toString());
    variables.put("LANG", "en_US.UTF-8");
    variables.put("PATH", String.join(File.pathSeparator, "/usr/local/bin", "/usr/bin", "/bin"));
    variables.put("TZ", ":UTC");
    return variables;
  }

  private void collect() {
    try (InputStream stream = process.getInputStream()) {
      byte[] buffer = new byte[8192];
      for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
        append(new String(buffer, 0, read, StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      // The process was killed while its words were read: what came before is kept.
      append("\n(the output broke off)\n");
    }
  }

  private void append(String text) {
    synchronized (output) {
      output.append(text);
    }
  }

  /**
   * Hands an event in and waits for what comes of it.
   *
   * @param event the event, usually JSON
   * @param limit how long the function may take, its start included if it has just been started;
   *     past it the process is killed
   */
  public synchronized Answer invoke(String event, Duration limit) {
    return invoke(event.getBytes(StandardCharsets.UTF_8), limit);
  }

  /** Hands in an event that need be no text. */
  public synchronized Answer invoke(byte[] event, Duration limit) {
    Invocation invocation = api.invocation(event, limit);
    api.offer(invocation);
    var unused = process.onExit().thenRun(() -> invocation.end(Kind.PROCESS_ENDED, "", ""));
    try {
      return invocation.answer().get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      invocation.end(Kind.TIMED_OUT, "", "");
      process.destroyForcibly();
      return invocation.answer().join();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a function worked", e);
    }
  }

  /** Everything the process has written so far, to either stream. */
  public String output() {
    synchronized (output) {
      return output.toString();
    }
  }

  /** Returns whether the process runs. */
  public boolean isAlive() {
    return process.isAlive();
  }

  /** The process's id. */
  public long pid() {
    return process.pid();
  }

  /** Kills the process and waits until it has ended; what it wrote stays to be read. */
  public void kill() {
    process.destroyForcibly();
    try {
      process.waitFor(TIME_TO_END.toSeconds(), TimeUnit.SECONDS);
      collector.join(TIME_TO_END.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    kill();
    api.close();
  }
}
