package app.trinity.local.socket;

import app.trinity.RefusalCode;
import app.trinity.local.http.HomeJson;
import app.trinity.local.http.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/**
 * What a client says before its WebSocket is open.
 *
 * @param subprotocol the protocol it wants to speak
 * @param token the token that came along, where the protocol has it so
 */
record Handshake(Subprotocol subprotocol, Optional<String> token) {
  private static final String GRAPHQL = "/graphql";
  private static final String REALTIME = "/graphql/realtime";
  private static final String AUTHORIZATION_PREFIX = "header-";
  private static final int UPGRADE_REQUIRED = 426;
  private static final String VERSION = "13";

  /** Returns whether WebSockets are served at a path. */
  static boolean isServedAt(String path) {
    return path.equals(GRAPHQL) || path.equals(REALTIME);
  }

  /** Returns whether nothing but WebSockets is served at a path. */
  static boolean isOnlyServedAt(String path) {
    return path.equals(REALTIME);
  }

  /** Returns the refusal of a request by HTTP alone (RFC 9110, 15.5.22). */
  static Problem upgradeRequired() {
    return Problem.of(
            UPGRADE_REQUIRED, RefusalCode.INVALID_INPUT, "Open a WebSocket at this address.")
        .with("Upgrade", "websocket");
  }

  /**
   * Reads a handshake.
   *
   * @param path the path within this server
   * @throws Problem 400 where it is none (RFC 6455, 4.2), or no protocol of ours is named
   */
  static Handshake read(Request request, String path) {
    String version = request.getHeaders().get(HttpHeader.SEC_WEBSOCKET_VERSION);
    if (!request.getMethod().equals("GET") || version == null) {
      throw noHandshake();
    }
    if (!version.equals(VERSION)) {
      throw Problem.of(
              UPGRADE_REQUIRED,
              RefusalCode.INVALID_INPUT,
              "WebSockets of version 13 are spoken here.")
          .with("Sec-WebSocket-Version", VERSION);
    }
    if (!isKey(request.getHeaders().get(HttpHeader.SEC_WEBSOCKET_KEY))) {
      throw noHandshake();
    }
    List<String> named = request.getHeaders().getCSV(HttpHeader.SEC_WEBSOCKET_SUBPROTOCOL, false);
    if (path.equals(REALTIME)) {
      if (!named.contains(Subprotocol.APPSYNC.word())) {
        throw unknownProtocol(Subprotocol.APPSYNC.word());
      }
      return new Handshake(Subprotocol.APPSYNC, token(request, named));
    }
    for (String name : named) {
      if (name.equals(Subprotocol.TRANSPORT.word())) {
        return new Handshake(Subprotocol.TRANSPORT, Optional.empty());
      }
      if (name.equals(Subprotocol.LEGACY.word())) {
        return new Handshake(Subprotocol.LEGACY, Optional.empty());
      }
    }
    throw unknownProtocol(Subprotocol.TRANSPORT.word());
  }

  private static Problem noHandshake() {
    return Problem.badRequest("This is no handshake of a WebSocket.");
  }

  private static Problem unknownProtocol(String name) {
    return Problem.badRequest("Speak " + name + ": name it as the sub-protocol.");
  }

  private static boolean isKey(@Nullable String key) {
    try {
      return key != null && Base64.getDecoder().decode(key.strip()).length == 16;
    } catch (IllegalArgumentException unreadable) {
      return false;
    }
  }

  /** AppSync takes the token as a parameter of the address, or as a sub-protocol's name. */
  private static Optional<String> token(Request request, List<String> named) {
    Optional<String> header =
        named.stream()
            .filter(name -> name.startsWith(AUTHORIZATION_PREFIX))
            .map(name -> name.substring(AUTHORIZATION_PREFIX.length()))
            .findFirst()
            .or(
                () ->
                    Optional.ofNullable(
                        Request.extractQueryParameters(request).getValue("header")));
    return header.flatMap(Handshake::decode).flatMap(Conversation::authorization).or(() -> header);
  }

  private static Optional<Map<String, @Nullable Object>> decode(String text) {
    String url = text.replace('+', '-').replace('/', '_').replaceAll("=+$", "");
    try {
      return HomeJson.values(
          new String(Base64.getUrlDecoder().decode(url), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException unreadable) {
      return Optional.empty();
    }
  }
}
