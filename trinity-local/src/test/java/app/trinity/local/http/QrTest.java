package app.trinity.local.http;

import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.local.http.page.QrEndpoint;
import io.nayuki.qrcodegen.QrCode;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class QrTest {
  @Test
  void a_code_leads_to_the_address_that_was_asked() {
    assertThat(drawn(Optional.empty())).isEqualTo(code("http://localhost:8080/join/ABC234"));
  }

  @Test
  void a_code_leads_to_the_address_that_phones_reach_where_there_is_one() {
    assertThat(drawn(Optional.of("http://192.168.1.5:8080")))
        .isEqualTo(code("http://192.168.1.5:8080/join/ABC234"));
  }

  private static String drawn(Optional<String> publicUrl) {
    WebRequest request =
        new WebRequest(
            "GET",
            "/qr/abc-234.svg",
            "localhost:8080",
            name -> Optional.empty(),
            name -> Optional.empty(),
            new byte[0]);
    return new String(
        new QrEndpoint(() -> publicUrl).answer(request).body(),
        java.nio.charset.StandardCharsets.UTF_8);
  }

  /** The modules of a code within a margin of four, written another way than the endpoint does. */
  private static String code(String link) {
    QrCode code = QrCode.encodeText(link, QrCode.Ecc.MEDIUM);
    StringBuilder svg = new StringBuilder();
    int side = code.size + 8;
    svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ")
        .append(side)
        .append(' ')
        .append(side)
        .append("\" shape-rendering=\"crispEdges\"><rect width=\"")
        .append(side)
        .append("\" height=\"")
        .append(side)
        .append("\" fill=\"#fff\"/><path d=\"");
    for (int i = 0; i < side * side; i++) {
      if (code.getModule(i % side - 4, i / side - 4)) {
        svg.append('M').append(i % side).append(' ').append(i / side).append("h1v1h-1z");
      }
    }
    return svg.append("\" fill=\"#000\"/></svg>\n").toString();
  }
}
