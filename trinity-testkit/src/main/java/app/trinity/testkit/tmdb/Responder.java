package app.trinity.testkit.tmdb;

import app.trinity.discovery.MediaType;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** What the fake server says to a request: as TMDB would, or as a fault wants it. */
final class Responder {
  private final FakeCatalogue catalogue;
  private final int drift;

  /**
   * Answers from a catalogue.
   *
   * @param drift how many titles change their rank before each page
   */
  Responder(FakeCatalogue catalogue, int drift) {
    this.catalogue = catalogue;
    this.drift = drift;
  }

  /**
   * Answers, or does not.
   *
   * @param allowed whether the request brought the right credential
   */
  void answer(HttpExchange exchange, Arrival arrival, boolean allowed, Fault fault) {
    try {
      switch (fault.kind()) {
        case NONE -> rightly(exchange, arrival, allowed, Fault.Kind.NONE);
        case TRUNCATED_BODY, TRUNCATED_JSON -> rightly(exchange, arrival, allowed, fault.kind());
        case ERROR -> {
          fault
              .retryAfter()
              .ifPresent(header -> exchange.getResponseHeaders().set("Retry-After", header));
          send(exchange, fault.status(), WireFormat.error(fault.status()), Fault.Kind.NONE);
        }
        case GARBAGE -> send(exchange, fault.status(), fault.body(), Fault.Kind.NONE);
        case DROPPED_CONNECTION -> exchange.close();
        case SILENCE -> {}
      }
    } catch (IOException e) {
      // The client has gone: nobody is left to answer.
      exchange.close();
    }
  }

  private void rightly(HttpExchange exchange, Arrival arrival, boolean allowed, Fault.Kind cut)
      throws IOException {
    if (!allowed) {
      send(exchange, 401, WireFormat.error(401), cut);
      return;
    }
    switch (arrival.path()) {
      case "/discover/movie" -> discover(exchange, MediaType.MOVIE, arrival, cut);
      case "/discover/tv" -> discover(exchange, MediaType.TV, arrival, cut);
      case "/genre/movie/list" -> send(exchange, 200, WireFormat.genres(MediaType.MOVIE), cut);
      case "/genre/tv/list" -> send(exchange, 200, WireFormat.genres(MediaType.TV), cut);
      case "/configuration" -> send(exchange, 200, WireFormat.configuration(), cut);
      default -> send(exchange, 404, WireFormat.error(404), cut);
    }
  }

  private void discover(HttpExchange exchange, MediaType mediaType, Arrival arrival, Fault.Kind cut)
      throws IOException {
    int page = page(arrival.query().getOrDefault("page", "1"));
    if (page < 1 || page > WireFormat.LAST_PAGE) {
      send(exchange, 400, WireFormat.error(400), cut);
      return;
    }
    if (drift > 0) {
      catalogue.drift(mediaType, drift);
    }
    send(exchange, 200, WireFormat.page(catalogue.find(mediaType, arrival.query()), page), cut);
  }

  private static int page(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  private static void send(HttpExchange exchange, int status, String body, Fault.Kind cut)
      throws IOException {
    byte[] whole = body.getBytes(StandardCharsets.UTF_8);
    int sent = cut == Fault.Kind.NONE ? whole.length : whole.length / 2;
    exchange.getResponseHeaders().set("Content-Type", "application/json;charset=utf-8");
    exchange.sendResponseHeaders(status, cut == Fault.Kind.TRUNCATED_BODY ? whole.length : sent);
    try (exchange) {
      OutputStream out = exchange.getResponseBody();
      out.write(whole, 0, sent);
      out.flush();
    }
  }
}
