package app.trinity.local.socket;

import app.trinity.local.Home;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** A WebSocket by hand, for clients that do what no library would. */
final class RawSocket {
  private RawSocket() {}

  /** Asks for a WebSocket, with one more or another header; reads nothing yet. */
  static Socket open(Home home, String header) throws IOException {
    int port = URI.create(home.address()).getPort();
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(20_000);
    StringBuilder request = new StringBuilder("GET /graphql HTTP/1.1\r\n");
    request.append(header.startsWith("Host:") ? "" : "Host: 127.0.0.1:" + port + "\r\n");
    request.append(
        header.startsWith("Sec-WebSocket-Protocol:")
            ? ""
            : "Sec-WebSocket-Protocol: graphql-transport-ws\r\n");
    request.append(header.isEmpty() ? "" : header + "\r\n");
    request.append("Upgrade: websocket\r\nConnection: Upgrade\r\n");
    request.append(
        header.startsWith("Sec-WebSocket-Version:")
            ? "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n"
            : "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nSec-WebSocket-Version: 13\r\n\r\n");
    socket.getOutputStream().write(request.toString().getBytes(StandardCharsets.US_ASCII));
    socket.getOutputStream().flush();
    return socket;
  }

  static String head(Socket socket) throws IOException {
    byte[] buffer = new byte[8192];
    StringBuilder head = new StringBuilder();
    while (!head.toString().contains("\r\n\r\n")
        || (head.toString().contains("application/json") && !head.toString().contains("}]}"))) {
      int count = socket.getInputStream().read(buffer);
      if (count < 0) {
        break;
      }
      head.append(new String(buffer, 0, count, StandardCharsets.UTF_8));
    }
    return head.toString();
  }

  /** Sends a text message, masked with zeros. */
  static void write(Socket socket, String message) throws IOException {
    byte[] text = message.getBytes(StandardCharsets.UTF_8);
    ByteBuffer frame = ByteBuffer.allocate(text.length + 8);
    frame.put((byte) 0x81);
    if (text.length < 126) {
      frame.put((byte) (0x80 | text.length));
    } else {
      frame.put((byte) (0x80 | 126)).putShort((short) text.length);
    }
    frame.putInt(0).put(text);
    socket.getOutputStream().write(frame.array(), 0, frame.position());
  }
}
