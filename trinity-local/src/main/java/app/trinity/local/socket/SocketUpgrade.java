package app.trinity.local.socket;

import app.trinity.RefusalCode;
import app.trinity.api.FailureLog;
import app.trinity.local.auth.Tokens;
import app.trinity.local.graphql.GraphQlApi;
import app.trinity.local.http.Problem;
import app.trinity.local.http.security.Access;
import app.trinity.local.http.server.Upgrade;
import app.trinity.spi.IdSource;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.eclipse.jetty.websocket.server.ServerUpgradeResponse;
import org.eclipse.jetty.websocket.server.ServerWebSocketContainer;

/**
 * Lets WebSockets in at {@code /graphql} and {@code /graphql/realtime}: those of programs, which
 * send no {@code Origin}, and those of the pages that may use this server, but none of anybody
 * else's page.
 */
public final class SocketUpgrade implements Upgrade {
  private static final int LONGEST_MESSAGE_BYTES = 64 << 10;

  /** A client that answers nothing is found out by its heartbeat, long before. */
  private static final Duration IDLE = Duration.ofMinutes(5);

  private static final Duration LONGEST_BYE = Duration.ofSeconds(1);

  private final Executor threads;
  private final ServerWebSocketContainer container;
  private final Access access;
  private final GraphQlApi api;
  private final Tokens tokens;
  private final ScheduledExecutorService timer;
  private final Heartbeat heartbeat;
  private final IdSource references;
  private final FailureLog log;

  /**
   * Prepares a server for WebSockets.
   *
   * @param server the server, not started yet
   * @param access says which pages may connect
   * @param api what is asked
   * @param tokens who asks
   * @param timer runs the timeouts
   * @param heartbeat how long a connection may be silent
   * @param references names the failures that clients are not shown
   * @param log keeps them
   */
  public SocketUpgrade(
      Server server,
      Access access,
      GraphQlApi api,
      Tokens tokens,
      ScheduledExecutorService timer,
      Heartbeat heartbeat,
      IdSource references,
      FailureLog log) {
    threads = server.getThreadPool();
    container = ServerWebSocketContainer.ensure(server);
    container.setMaxTextMessageSize(LONGEST_MESSAGE_BYTES);
    container.setMaxBinaryMessageSize(LONGEST_MESSAGE_BYTES);
    container.setIdleTimeout(IDLE);
    this.access = access;
    this.api = api;
    this.tokens = tokens;
    this.timer = timer;
    this.heartbeat = heartbeat;
    this.references = references;
    this.log = log;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    String path = access.base().within(Request.getPathInContext(request));
    if (!asksForWebSocket(request)) {
      if (Handshake.isOnlyServedAt(path)) {
        throw Handshake.upgradeRequired();
      }
      return false;
    }
    if (!Handshake.isServedAt(path)) {
      return false;
    }
    requireOwnPage(request);
    Handshake handshake = Handshake.read(request, path);
    return container.upgrade(
        (asked, answered, upgraded) -> open(handshake, answered), request, response, callback);
  }

  /** Many HTTP clients offer HTTP/2 in the same header; they stay with HTTP/1.1. */
  private static boolean asksForWebSocket(Request request) {
    return request.getHeaders().getCSV(HttpHeader.UPGRADE, false).stream()
        .anyMatch("websocket"::equalsIgnoreCase);
  }

  @Override
  public void goAway() {
    CompletableFuture<?>[] byes =
        container.getOpenSessions().stream()
            .map(SocketUpgrade::sayBye)
            .toArray(CompletableFuture<?>[]::new);
    CompletableFuture.allOf(byes)
        .completeOnTimeout(null, LONGEST_BYE.toMillis(), TimeUnit.MILLISECONDS)
        .exceptionally(failure -> null)
        .join();
  }

  private static CompletableFuture<Void> sayBye(Session session) {
    CompletableFuture<Void> bye = new CompletableFuture<>();
    CloseReason reason = CloseReason.GOING_AWAY;
    session.close(
        reason.code(),
        reason.sentence(),
        org.eclipse.jetty.websocket.api.Callback.from(
            () -> bye.complete(null), bye::completeExceptionally));
    return bye;
  }

  private void requireOwnPage(Request request) {
    String origin = request.getHeaders().get(HttpHeader.ORIGIN);
    String host = request.getHeaders().get(HttpHeader.HOST);
    if (origin != null && !access.origins().mayConnect(origin, host == null ? "" : host)) {
      access.hints().foreignPage(origin);
      throw Problem.of(
          403, RefusalCode.FORBIDDEN, "Another site's page may not connect to this server.");
    }
  }

  private SocketEndpoint open(Handshake handshake, ServerUpgradeResponse response) {
    Subprotocol subprotocol = handshake.subprotocol();
    response.setAcceptedSubProtocol(subprotocol.word());
    return new SocketEndpoint(line -> converse(handshake, line), timer, heartbeat);
  }

  private Conversation converse(Handshake handshake, Line line) {
    SideBySide executions = new SideBySide(threads);
    return new Conversation(
        handshake.subprotocol(),
        line,
        tokens,
        new Operations(handshake.subprotocol(), api, line, executions, references, log),
        handshake.token());
  }
}
