package app.trinity.local.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version, as the build wrote it down. */
final class Version implements IVersionProvider {
  private static final String RESOURCE = "/app/trinity/local/version.properties";

  @Override
  public String[] getVersion() throws IOException {
    Properties written = new Properties();
    try (InputStream resource = Version.class.getResourceAsStream(RESOURCE)) {
      if (resource != null) {
        written.load(resource);
      }
    }
    return new String[] {"Trinity " + written.getProperty("version", "of unknown version")};
  }
}
