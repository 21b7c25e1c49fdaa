package app.trinity.dynamodblocal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.jspecify.annotations.Nullable;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBServerHandler;

/**
 * Starts DynamoDB Local on 127.0.0.1. Its own runner binds every interface, so its handler is put
 * into a server of ours.
 *
 * <p>Arguments: {@code --port N} (0, the default, takes a free one), {@code --data DIR} (kept there
 * and found again after a restart; in memory where absent). Prints {@code DynamoDB Local is ready
 * at http://127.0.0.1:PORT} once it serves, and ends when its standard input does, so that it never
 * outlives whoever started it.
 */
public final class DynamoDbLocalMain {
  private static final String LOOPBACK = "127.0.0.1";

  private DynamoDbLocalMain() {}

  /** Runs until standard input ends. */
  public static void main(String[] arguments) throws Exception {
    int port = 0;
    Path data = null;
    for (int i = 0; i + 1 < arguments.length; i += 2) {
      switch (arguments[i]) {
        case "--port" -> port = Integer.parseInt(arguments[i + 1]);
        case "--data" -> data = Path.of(arguments[i + 1]);
        default -> throw new IllegalArgumentException("unknown option " + arguments[i]);
      }
    }
    Server server = start(port, data);
    System.out.println("DynamoDB Local is ready at http://" + LOOPBACK + ":" + portOf(server));
    awaitEndOfInput();
    server.stop();
    // It leaves threads behind that would keep the process alive.
    System.exit(0);
  }

  private static Server start(int port, @Nullable Path data) throws Exception {
    if (data != null) {
      Files.createDirectories(data);
    }
    LocalDynamoDBRequestHandler requests =
        new LocalDynamoDBRequestHandler(
            0, data == null, data == null ? null : data.toString(), true, false);
    Server server = new Server();
    ServerConnector connector = new ServerConnector(server);
    connector.setHost(LOOPBACK);
    connector.setPort(port);
    server.addConnector(connector);
    server.setHandler(new LocalDynamoDBServerHandler(requests, null));
    server.start();
    return server;
  }

  private static int portOf(Server server) {
    return ((ServerConnector) server.getConnectors()[0]).getLocalPort();
  }

  private static void awaitEndOfInput() throws IOException {
    while (System.in.read() >= 0) {
      // What is typed means nothing; only the end counts.
    }
  }
}
