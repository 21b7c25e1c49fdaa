package app.trinity.lambda.shell;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.crypto.Mac;
import javax.net.ssl.HttpsURLConnection;

/**
 * What the first event needs of Java and its libraries whatever it says, made ready on threads of
 * its own while the function is put together: JSON, the keys of signatures, and TLS. On two
 * processors that shortens a start; on one it only moves work that would be done anyway.
 *
 * <p>Nothing waits for it and nothing depends on it. What fails here fails again where it is
 * needed, and is told there.
 */
final class HeadStart {
  private static final AtomicBoolean BEGUN = new AtomicBoolean();
  private static final byte[] SOME_JSON = "{\"a\":[1,\"b\",true]}".getBytes(StandardCharsets.UTF_8);

  /** By these the SDK lets DynamoDB be somewhere else, where TLS may not be spoken. */
  private static final List<String> ENDPOINTS =
      List.of("AWS_ENDPOINT_URL_DYNAMODB", "AWS_ENDPOINT_URL");

  private HeadStart() {}

  /** Begins, the first time it is called in a process. */
  static void begin(Environment environment) {
    if (BEGUN.compareAndSet(false, true)) {
      with(HeadStart::json);
      with(HeadStart::signing);
      if (ENDPOINTS.stream().noneMatch(variable -> isPlain(environment, variable))) {
        with(HttpsURLConnection::getDefaultSSLSocketFactory);
      }
    }
  }

  private static boolean isPlain(Environment environment, String variable) {
    return environment.text(variable).filter(address -> address.startsWith("http:")).isPresent();
  }

  private static void with(Runnable work) {
    Thread thread = new Thread(work, "head-start");
    thread.setDaemon(true);
    thread.setUncaughtExceptionHandler((ended, failure) -> {});
    thread.start();
  }

  private static void json() {
    try {
      Events.write(
          Events.read(new ByteArrayInputStream(SOME_JSON)), OutputStream.nullOutputStream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void signing() {
    try {
      Mac.getInstance("HmacSHA256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
