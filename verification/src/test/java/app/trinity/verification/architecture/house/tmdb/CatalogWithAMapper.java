package app.trinity.verification.architecture.house.tmdb;

import com.fasterxml.jackson.databind.ObjectMapper;

/** A catalogue that reads JSON by settings of its own. */
final class CatalogWithAMapper {
  private final ObjectMapper mapper = new ObjectMapper();

  ObjectMapper mapper() {
    return mapper;
  }
}
