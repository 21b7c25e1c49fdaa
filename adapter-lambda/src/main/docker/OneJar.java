import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Makes one jar of a function's libraries, for at its start every jar of the class path is opened
 * and looked into. Beside it goes the native library of Lambda's runtime client, for this machine.
 *
 * <p>Arguments: the folder of the results, {@code function.jar} and {@code libaws-lambda-jni.so};
 * and the folders of the libraries. Of a class that two have, the first in the order of their names
 * is taken, as on a class path; services are put together; licences are kept apart. Two different
 * resources of one name are an error.
 */
public final class OneJar {
  private static final String SERVICES = "META-INF/services/";
  private static final String VERSIONS = "META-INF/versions/";
  private static final String NATIVE = "jni/";
  private static final String MANIFEST = "Manifest-Version: 1.0\r\nMulti-Release: true\r\n\r\n";

  /** The earliest time that a zip can tell. */
  private static final long SOME_TIME = 315_619_200_000L;

  private final Map<String, byte[]> entries = new TreeMap<>();
  private byte[] nativeLibrary = {};

  private OneJar() {}

  public static void main(String[] folders) throws IOException {
    Map<String, Path> jars = new TreeMap<>();
    for (String folder : Arrays.asList(folders).subList(1, folders.length)) {
      try (Stream<Path> files = Files.list(Path.of(folder))) {
        files
            .filter(file -> file.toString().endsWith(".jar"))
            .forEach(jar -> jars.put(jar.getFileName().toString(), jar));
      }
    }
    OneJar one = new OneJar();
    for (Path jar : jars.values()) {
      one.add(jar);
    }
    one.write(Path.of(folders[0]));
  }

  private void add(Path jar) throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      for (ZipEntry entry : zip.stream().filter(entry -> !entry.isDirectory()).toList()) {
        byte[] content = zip.getInputStream(entry).readAllBytes();
        String name = entry.getName();
        if (name.startsWith(NATIVE)) {
          if (name.equals(NATIVE + "libaws-lambda-jni.linux-" + machine() + ".so")) {
            nativeLibrary = content;
          }
        } else if (name.startsWith(SERVICES)) {
          entries.merge(name, content, OneJar::lines);
        } else if (name.endsWith(".class")) {
          if (!name.endsWith("module-info.class")) {
            entries.putIfAbsent(name, content);
          }
        } else if (name.startsWith("META-INF/") && !name.startsWith(VERSIONS)) {
          addOwn(jar, name.substring("META-INF/".length()), content);
        } else if (!Arrays.equals(entries.computeIfAbsent(name, added -> content), content)) {
          throw new IOException(jar + " has another " + name + " than the jars before it");
        }
      }
    }
  }

  /** What a jar says of itself: licences and notices are kept under its name, the rest is not. */
  private void addOwn(Path jar, String name, byte[] content) {
    if (name.contains("LICENSE") || name.contains("NOTICE")) {
      entries.put("META-INF/licenses/" + jar.getFileName() + "/" + name, content);
    }
  }

  private static byte[] lines(byte[] some, byte[] more) {
    ByteArrayOutputStream both = new ByteArrayOutputStream();
    both.writeBytes(some);
    both.write('\n');
    both.writeBytes(more);
    return both.toByteArray();
  }

  private static String machine() {
    return System.getProperty("os.arch").equals("aarch64") ? "aarch_64" : "x86_64";
  }

  private void write(Path folder) throws IOException {
    if (nativeLibrary.length == 0) {
      throw new IOException("no jar holds the runtime client's native library for this machine");
    }
    Files.write(folder.resolve("libaws-lambda-jni.so"), nativeLibrary);
    try (OutputStream file =
            new BufferedOutputStream(Files.newOutputStream(folder.resolve("function.jar")));
        ZipOutputStream jar = new ZipOutputStream(file)) {
      write(jar, "META-INF/MANIFEST.MF", MANIFEST.getBytes(StandardCharsets.US_ASCII));
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        write(jar, entry.getKey(), entry.getValue());
      }
    }
  }

  private static void write(ZipOutputStream jar, String name, byte[] content) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTime(SOME_TIME);
    jar.putNextEntry(entry);
    jar.write(content);
    jar.closeEntry();
  }
}
