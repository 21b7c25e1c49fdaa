package app.trinity.verification.docs.guide;

import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.core.Trinity;
import app.trinity.inmemory.BundledCatalog;
import app.trinity.jdbc.JdbcStores;
import app.trinity.jdbc.SqliteFile;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The code of docs/jdbc.md, over a file. */
class JdbcGuideTest {
  /** More than anybody would choose: a busy machine needs it. */
  private final Duration timeLimit = Duration.ofMinutes(2);

  @Test
  void a_service_keeps_its_games_on_sql(@TempDir Path folder) {
    try (HikariDataSource dataSource = new HikariDataSource()) {
      dataSource.setDataSource(SqliteFile.at(folder.resolve("trinity.db")));
      JdbcStores stores =
          JdbcStores.builder().dataSource(dataSource).migrate(true).timeLimit(timeLimit).build();

      try (stores) {
        Trinity trinity =
            Trinity.builder()
                .stores(stores)
                .catalog(BundledCatalog.load())
                .publisher((user, match) -> {})
                .build();
        assertThat(OneGame.play(trinity)).isPresent();
      }
    }
  }
}
