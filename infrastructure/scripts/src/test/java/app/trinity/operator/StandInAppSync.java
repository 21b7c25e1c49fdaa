package app.trinity.operator;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.component.LifeCycle;
import org.eclipse.jetty.websocket.api.Session;
import org.eclipse.jetty.websocket.server.WebSocketUpgradeHandler;

/** An API on loopback in place of AppSync's, with a domain of its own: HTTP and WebSocket. */
final class StandInAppSync implements AutoCloseable {
  private final Server server = new Server();
  private final ServerConnector connector = new ServerConnector(server);
  private final List<String> handshakes = new CopyOnWriteArrayList<>();
  private final List<String> messages = new CopyOnWriteArrayList<>();
  private final List<Session> sessions = new CopyOnWriteArrayList<>();
  private volatile Function<String, List<String>> messageAnswers = message -> List.of();
  private volatile Function<String, StandIn.Answer> bodyAnswers = body -> StandIn.Answer.json("{}");

  StandInAppSync() throws Exception {
    connector.setHost("127.0.0.1");
    server.addConnector(connector);
    WebSocketUpgradeHandler upgrades =
        WebSocketUpgradeHandler.from(
            server,
            container ->
                container.addMapping(
                    "/graphql/realtime",
                    (request, response, callback) -> {
                      handshakes.add(String.valueOf(request.getHttpURI().getQuery()));
                      response.setAcceptedSubProtocol("graphql-ws");
                      return new Listener();
                    }));
    upgrades.setHandler(new Posts());
    server.setHandler(upgrades);
    server.start();
  }

  /** What is answered to each message. */
  void answerMessages(Function<String, List<String>> way) {
    messageAnswers = way;
  }

  /** What is answered to each request over HTTP. */
  void answerBodies(Function<String, StandIn.Answer> way) {
    bodyAnswers = way;
  }

  String address() {
    return "http://127.0.0.1:" + connector.getLocalPort() + "/graphql";
  }

  /** The queries with which WebSockets were opened. */
  List<String> handshakes() {
    return handshakes;
  }

  List<String> messages() {
    return messages;
  }

  /** Sends to whoever is connected. */
  void send(String message) {
    for (Session session : sessions) {
      session.sendText(message, org.eclipse.jetty.websocket.api.Callback.NOOP);
    }
  }

  @Override
  public void close() {
    LifeCycle.stop(server);
  }

  private final class Posts extends Handler.Abstract {
    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
      StandIn.Answer answer = bodyAnswers.apply(Content.Source.asString(request, UTF_8));
      response.setStatus(answer.status());
      for (Map.Entry<String, String> header : answer.headers().entrySet()) {
        response.getHeaders().put(header.getKey(), header.getValue());
      }
      response.write(true, ByteBuffer.wrap(answer.body().read()), callback);
      return true;
    }
  }

  /** One connection. */
  public final class Listener implements Session.Listener.AutoDemanding {
    private Optional<Session> own = Optional.empty();

    @Override
    public void onWebSocketOpen(Session session) {
      own = Optional.of(session);
      sessions.add(session);
    }

    @Override
    public void onWebSocketText(String message) {
      messages.add(message);
      for (String answer : messageAnswers.apply(message)) {
        own.orElseThrow().sendText(answer, org.eclipse.jetty.websocket.api.Callback.NOOP);
      }
    }
  }
}
