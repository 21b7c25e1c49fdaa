package app.trinity.local.http.page;

import app.trinity.local.http.Endpoint;
import app.trinity.local.http.WebAnswer;
import app.trinity.local.http.WebRequest;
import app.trinity.room.RoomCode;
import io.nayuki.qrcodegen.QrCode;
import java.util.Optional;
import java.util.function.Supplier;

/** The QR code that opens a room: {@code /qr/ABC234.svg}. */
public final class QrEndpoint implements Endpoint {
  /** The margin that readers need, in modules. */
  private static final int QUIET_ZONE = 4;

  private final Supplier<Optional<String>> publicUrl;

  /**
   * Draws codes.
   *
   * @param publicUrl gives the address that phones reach, without a slash at its end; where empty,
   *     the one that was asked is taken
   */
  public QrEndpoint(Supplier<Optional<String>> publicUrl) {
    this.publicUrl = publicUrl;
  }

  @Override
  public WebAnswer answer(WebRequest request) {
    String path = request.path();
    RoomCode code = RoomCode.of(path.substring("/qr/".length(), path.length() - ".svg".length()));
    String origin = publicUrl.get().orElse("http://" + request.authority());
    String link = origin + "/join/" + code;
    return WebAnswer.svg(svg(QrCode.encodeText(link, QrCode.Ecc.MEDIUM)));
  }

  private static String svg(QrCode code) {
    int side = code.size + 2 * QUIET_ZONE;
    StringBuilder modules = new StringBuilder();
    for (int y = 0; y < code.size; y++) {
      for (int x = 0; x < code.size; x++) {
        if (code.getModule(x, y)) {
          modules.append("M%d %dh1v1h-1z".formatted(x + QUIET_ZONE, y + QUIET_ZONE));
        }
      }
    }
    return """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d" shape-rendering="crispEdges">\
        <rect width="%1$d" height="%1$d" fill="#fff"/><path d="%2$s" fill="#000"/></svg>
        """
        .formatted(side, modules);
  }
}
