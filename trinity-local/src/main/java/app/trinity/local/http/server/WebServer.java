package app.trinity.local.http.server;

import app.trinity.api.FailureLog;
import app.trinity.local.http.security.Access;
import app.trinity.spi.IdSource;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Function;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * The home server's Jetty: one port, HTTP/1.1, bounded in threads, connections and sizes.
 *
 * <p>Safe for use by several threads.
 */
public final class WebServer implements AutoCloseable {
  private static final int MOST_THREADS = 100;
  private static final int MOST_CONNECTIONS = 2_000;
  private static final int LONGEST_HEADERS_BYTES = 16 << 10;
  private static final Duration IDLE = Duration.ofSeconds(30);

  private final Server server;
  private final ServerConnector connector;
  private volatile Runnable goAway = () -> {};

  /**
   * A server that is not bound yet.
   *
   * @param bindAddress the address to listen at
   * @param port the port to listen at; 0 for any free one
   */
  public WebServer(String bindAddress, int port) {
    QueuedThreadPool threads = new QueuedThreadPool(MOST_THREADS);
    threads.setName("trinity-web");
    server = new Server(threads);
    connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(configuration()));
    connector.setHost(bindAddress);
    connector.setPort(port);
    connector.setIdleTimeout(IDLE.toMillis());
    server.addConnector(connector);
    server.addBean(new NetworkConnectionLimit(MOST_CONNECTIONS, connector));
    server.setErrorHandler(new JsonErrorHandler());
    server.setStopTimeout(0);
  }

  private static HttpConfiguration configuration() {
    HttpConfiguration configuration = new HttpConfiguration();
    configuration.setSendServerVersion(false);
    configuration.setRequestHeaderSize(LONGEST_HEADERS_BYTES);
    return configuration;
  }

  /**
   * Binds the port and begins to serve.
   *
   * @param access who may ask
   * @param upgrade makes what takes over WebSockets; it may prepare the server for them
   * @throws IOException where the address cannot be listened at
   */
  public void start(
      Access access,
      Routes routes,
      Function<Server, Upgrade> upgrade,
      IdSource references,
      FailureLog log)
      throws IOException {
    Upgrade sockets = upgrade.apply(server);
    server.setHandler(new Site(access, routes, sockets, references, log));
    goAway = sockets::goAway;
    // Bound before anything is started, so that a port in use leaves nothing behind.
    connector.open();
    try {
      server.start();
    } catch (Exception failure) {
      close();
      throw new IllegalStateException("the web server did not start", failure);
    }
  }

  /** The port it is bound to; 0 or less before it is. */
  public int port() {
    return connector.getLocalPort();
  }

  /** Takes no more connections and frees the port; what is connected stays so. */
  public void stopAccepting() {
    connector.close();
  }

  /** Stops serving and frees the port. Closing again does nothing. */
  @Override
  public void close() {
    stopAccepting();
    goAway.run();
    try {
      server.stop();
    } catch (Exception failure) {
      throw new IllegalStateException("the web server did not stop", failure);
    }
  }
}
