package app.trinity.lambda.aws;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

/**
 * The SDK's light HTTP client without the TLS context that it makes for itself when it is built:
 * connections take the virtual machine's own, which is made once for all of them, when the first is
 * opened or on another thread before that. Certificates and host names are checked as ever.
 */
public final class LightHttp {
  private LightHttp() {}

  /**
   * Makes a client, which is safe for use by several threads and needs no closing.
   *
   * @param connecting how long to wait for a connection, at least a millisecond
   * @param answering how long to wait for an answer to begin or to go on, at least a millisecond
   */
  public static SdkHttpClient client(Duration connecting, Duration answering) {
    int connectMillis = Math.toIntExact(connecting.toMillis());
    int readMillis = Math.toIntExact(answering.toMillis());
    return UrlConnectionHttpClient.create(address -> open(address, connectMillis, readMillis));
  }

  private static HttpURLConnection open(URI address, int connectMillis, int readMillis) {
    try {
      HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
      connection.setConnectTimeout(connectMillis);
      connection.setReadTimeout(readMillis);
      return connection;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
