package app.trinity.verification.lambda.stage;

import app.trinity.lambda.function.LambdaFunction;
import app.trinity.lambdaruntime.FunctionProcess;
import app.trinity.lambdaruntime.JavaRuntime;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;

/** The functions, unpacked out of their zips as Lambda does, and started from there. */
public final class Deployed {
  public static final Path ZIPS = Path.of("..", "lambda-zips").toAbsolutePath().normalize();

  private static final Path RUNTIME = Path.of("..", "lambda-runtime", "target").toAbsolutePath();
  private static final Map<LambdaFunction, Path> TASKS = new EnumMap<>(LambdaFunction.class);

  private Deployed() {}

  /** The folder that a function is unpacked in. */
  public static synchronized Path task(LambdaFunction function) {
    return TASKS.computeIfAbsent(
        function,
        unpacked -> {
          try {
            Path folder = Files.createDirectories(Path.of("target", "tasks").toAbsolutePath());
            Path task = Files.createTempDirectory(folder, function.logicalName());
            JavaRuntime.unpack(ZIPS.resolve(function.zip()), task);
            return task;
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  public static JavaRuntime runtime() {
    return JavaRuntime.of(RUNTIME).withOptions("-Xmx256m", "-XX:TieredStopAtLevel=1");
  }

  public static FunctionProcess start(LambdaFunction function, Map<String, String> environment) {
    return runtime().start(task(function), function.logicalName(), function.handler(), environment);
  }
}
