package app.trinity.lambdaruntime;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Lambda's managed Java runtime: the real runtime client, which loads a function from a folder like
 * {@code /var/task}. Immutable and safe for use by several threads.
 */
public final class JavaRuntime {
  /** What the runtime client starts with. */
  public static final String MAIN = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";

  private final Path libraries;
  private final Path java;
  private final List<String> options;

  private JavaRuntime(Path libraries, Path java, List<String> options) {
    this.libraries = libraries;
    this.java = java;
    this.options = List.copyOf(options);
  }

  /**
   * Takes the runtime client of the built module, and the Java that runs this process.
   *
   * @param home the built module lambda-runtime: a folder with {@code lib} in it
   * @throws IllegalStateException where it is not built
   */
  public static JavaRuntime of(Path home) {
    Path libraries = home.resolve("lib").toAbsolutePath();
    if (!Files.isDirectory(libraries)) {
      throw new IllegalStateException("the runtime client is not there: no folder " + libraries);
    }
    Path java = Path.of(ProcessHandle.current().info().command().orElse("java"));
    return new JavaRuntime(libraries, java, List.of());
  }

  /** The same with another Java executable. */
  public JavaRuntime with(Path javaExecutable) {
    return new JavaRuntime(libraries, javaExecutable, options);
  }

  /** The same with these options of the virtual machine in place of any others. */
  public JavaRuntime withOptions(String... virtualMachineOptions) {
    return new JavaRuntime(libraries, java, List.of(virtualMachineOptions));
  }

  /** The command that starts a function. */
  public List<String> command(String handler) {
    List<String> command = new ArrayList<>();
    command.add(java.toString());
    command.addAll(options);
    command.add("-cp");
    command.add(libraries.resolve("*").toString());
    command.add(MAIN);
    command.add(handler);
    return command;
  }

  /**
   * Starts a function out of an unpacked zip.
   *
   * @param task the folder it is unpacked in
   * @param name the function's name
   * @param handler the class to start
   * @param environment the function's environment variables
   */
  public FunctionProcess start(
      Path task, String name, String handler, Map<String, String> environment) {
    return FunctionProcess.start(command(handler), task, name, environment);
  }

  /**
   * Unpacks a zip as Lambda does.
   *
   * @param zip the zip
   * @param task an empty folder
   */
  public static void unpack(Path zip, Path task) {
    try (ZipFile file = new ZipFile(zip.toFile())) {
      for (Enumeration<? extends ZipEntry> entries = file.entries(); entries.hasMoreElements(); ) {
        ZipEntry entry = entries.nextElement();
        Path target = task.resolve(entry.getName()).normalize();
        if (!target.startsWith(task)) {
          throw new IllegalStateException("an entry outside of the folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
          Files.createDirectories(target);
        } else {
          Files.createDirectories(target.getParent());
          try (InputStream content = file.getInputStream(entry)) {
            Files.copy(content, target);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
