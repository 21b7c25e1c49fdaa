package app.trinity.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.InfrastructureFailure;
import app.trinity.RefusalCode;
import app.trinity.discovery.Movie;
import app.trinity.discovery.MovieId;
import app.trinity.discovery.TitleFilter;
import app.trinity.room.Room;
import app.trinity.rule.MatchRule;
import app.trinity.rule.RuleContext;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TrinityModuleTest {
  /**
   * Exceptions travel as answers of their own; a filter is configuration, with code in it; what a
   * rule is asked by stays in the engine.
   */
  private static final Set<String> WITHOUT_FORM =
      Set.of(
          RefusalCode.class.getName(),
          InfrastructureFailure.Effect.class.getName(),
          TitleFilter.class.getName(),
          RuleContext.class.getName());

  private static final Movie MOVIE =
      Movie.builder().id(MovieId.of(7)).title("Seven").overview("Of seven.").build();

  @Test
  void it_is_found_as_a_service() {
    assertThat(ServiceLoader.load(Module.class))
        .extracting(Module::getClass)
        .anyMatch(TrinityModule.class::equals);
    assertThat(JsonMapper.builder().findAndAddModules().build().getRegisteredModuleIds())
        .contains(new TrinityModule().getTypeId());
  }

  @Test
  void every_field_of_a_title_is_there_in_the_order_of_the_schema() throws JsonProcessingException {
    ObjectMapper mapper = JsonMapper.builder().addModule(new TrinityModule()).build();
    assertThat(mapper.writeValueAsString(MOVIE))
        .isEqualTo(
            "{\"id\":7,\"title\":\"Seven\",\"overview\":\"Of seven.\",\"posterPath\":null,"
                + "\"releaseDate\":null,\"voteAverage\":null,\"voteCount\":null,\"genreIds\":[]}");
  }

  @Test
  void the_mappers_own_ways_do_not_change_the_form() throws JsonProcessingException {
    ObjectMapper plain = JsonMapper.builder().addModule(new TrinityModule()).build();
    ObjectMapper different =
        JsonMapper.builder()
            .addModule(new TrinityModule())
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .defaultPropertyInclusion(
                JsonInclude.Value.construct(
                    JsonInclude.Include.NON_EMPTY, JsonInclude.Include.NON_EMPTY))
            .enable(SerializationFeature.WRITE_ENUMS_USING_INDEX)
            .build();
    assertThat(different.writeValueAsString(MOVIE)).isEqualTo(plain.writeValueAsString(MOVIE));
    assertThat(different.writeValueAsString(MatchRule.Kind.MAJORITY)).isEqualTo("\"MAJORITY\"");
    assertThat(different.readValue(different.writeValueAsString(MOVIE), Movie.class))
        .isEqualTo(MOVIE);
  }

  /** Whoever adds a value to the ports gives it a form here. */
  @Test
  void every_value_of_the_api_has_a_form() throws Exception {
    ObjectMapper mapper = JsonMapper.builder().addModule(new TrinityModule()).build();
    List<Class<?>> values = values();
    assertThat(values).hasSizeGreaterThan(25).contains(Room.class, MatchRule.class);
    assertThat(values)
        .allSatisfy(
            type -> {
              JavaType javaType = mapper.constructType(type);
              assertThat(mapper.getSerializerProviderInstance().findValueSerializer(javaType))
                  .isInstanceOf(FormSerializer.class)
                  .extracting(serializer -> ((StdSerializer<?>) serializer).handledType())
                  .isEqualTo(type);
            });
  }

  /** The public types of the API's packages that are Immutables' values or enumerations. */
  private static List<Class<?>> values() throws IOException, URISyntaxException {
    Path ports = Path.of(Room.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    if (Files.isDirectory(ports)) {
      return values(ports);
    }
    try (FileSystem jar = FileSystems.newFileSystem(ports)) {
      return values(jar.getPath("/"));
    }
  }

  private static List<Class<?>> values(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .map(file -> root.relativize(file).toString())
          .filter(file -> file.endsWith(".class") && !file.contains("/spi/"))
          .map(file -> file.replace(".class", "").replace('/', '.'))
          .filter(name -> !name.endsWith("-info") && !WITHOUT_FORM.contains(name))
          .<Class<?>>map(TrinityModuleTest::load)
          .filter(type -> type.isEnum() || hasGeneratedClass(type))
          .filter(type -> Modifier.isPublic(type.getModifiers()))
          .toList();
    }
  }

  private static boolean hasGeneratedClass(Class<?> type) {
    String generated = type.getPackageName() + ".Immutable" + type.getSimpleName();
    return TrinityModuleTest.class
            .getClassLoader()
            .getResource(generated.replace('.', '/') + ".class")
        != null;
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, TrinityModuleTest.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }
}
