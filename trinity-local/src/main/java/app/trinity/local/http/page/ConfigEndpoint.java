package app.trinity.local.http.page;

import app.trinity.discovery.Genre;
import app.trinity.discovery.MediaType;
import app.trinity.local.http.Endpoint;
import app.trinity.local.http.WebAnswer;
import app.trinity.local.http.WebRequest;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** What the page must know of the server: {@code /config.json}. */
public final class ConfigEndpoint implements Endpoint {
  private final Supplier<Optional<String>> publicUrl;
  private final Optional<String> imageBaseUrl;
  private final Optional<String> notice;
  private final BooleanSupplier degraded;

  /**
   * Tells the page.
   *
   * @param publicUrl gives the address that phones reach; empty where only this machine is served
   * @param imageBaseUrl what to put before poster paths that are no path of this server; empty
   *     where there are none
   * @param notice what the page must say about where its titles come from; empty for nothing
   * @param degraded gives whether the catalogue answers in part only at the moment
   */
  public ConfigEndpoint(
      Supplier<Optional<String>> publicUrl,
      Optional<String> imageBaseUrl,
      Optional<String> notice,
      BooleanSupplier degraded) {
    this.publicUrl = publicUrl;
    this.imageBaseUrl = imageBaseUrl;
    this.notice = notice;
    this.degraded = degraded;
  }

  @Override
  public WebAnswer answer(WebRequest request) {
    ObjectNode config = JsonNodeFactory.instance.objectNode();
    config.put("publicUrl", publicUrl.get().orElse(null));
    config.put("imageBaseUrl", imageBaseUrl.orElse(null));
    config.put("notice", notice.orElse(null));
    config.put("degraded", degraded.getAsBoolean());
    ObjectNode genres = config.putObject("genres");
    for (MediaType type : MediaType.values()) {
      ArrayNode list = genres.putArray(type.name());
      for (Genre genre : type.genres()) {
        list.addObject().put("id", genre.id()).put("name", genre.name());
      }
    }
    return WebAnswer.json(200, config);
  }
}
