package app.trinity.benchmarks.http;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * A connection that is kept open, and as little work on this side as HTTP/1.1 allows, so that two
 * processors are the server's.
 */
final class KeptConnection implements AutoCloseable {
  private static final String LENGTH = "content-length:";

  private final URI address;
  private Socket socket;
  private OutputStream out;
  private InputStream in;

  KeptConnection(URI address) throws IOException {
    this.address = address;
    socket = connected(address);
    out = socket.getOutputStream();
    in = input(socket);
  }

  private static Socket connected(URI address) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), address.getPort());
    socket.setTcpNoDelay(true);
    return socket;
  }

  private static InputStream input(Socket socket) throws IOException {
    return new BufferedInputStream(socket.getInputStream(), 16 << 10);
  }

  /** Connects anew: while others are measured, a server hangs up on whoever is silent. */
  void reconnect() throws IOException {
    close();
    socket = connected(address);
    out = socket.getOutputStream();
    in = input(socket);
  }

  /** Writes a request down, ready to be sent many times. */
  byte[] request(String path, String authorization, String json) {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    String head =
        "POST "
            + path
            + " HTTP/1.1\r\nHost: "
            + address.getAuthority()
            + "\r\nContent-Type: application/json\r\n"
            + (authorization.isEmpty() ? "" : "Authorization: " + authorization + "\r\n")
            + "Content-Length: "
            + body.length
            + "\r\n\r\n";
    byte[] headers = head.getBytes(StandardCharsets.US_ASCII);
    byte[] request = new byte[headers.length + body.length];
    System.arraycopy(headers, 0, request, 0, headers.length);
    System.arraycopy(body, 0, request, headers.length, body.length);
    return request;
  }

  /** Sends a request and gives the body of its answer. */
  String send(byte[] request) throws IOException {
    out.write(request);
    int length = -1;
    for (String header = header(); !header.isEmpty(); header = header()) {
      if (header.toLowerCase(Locale.ROOT).startsWith(LENGTH)) {
        length = Integer.parseInt(header.substring(LENGTH.length()).strip());
      }
    }
    if (length < 0) {
      throw new IOException("an answer without its length");
    }
    return new String(in.readNBytes(length), StandardCharsets.UTF_8);
  }

  private String header() throws IOException {
    StringBuilder line = new StringBuilder(64);
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new IOException("the server hung up");
      }
      if (next != '\r') {
        line.append((char) next);
      }
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
