package app.trinity.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.trinity.InfrastructureFailure;
import app.trinity.InfrastructureFailure.Effect;
import app.trinity.testkit.AtOnce;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class JdbcSchemaTest {
  abstract static class Laws {
    final HikariDataSource database = TestDatabases.pool(empty(), 8);

    abstract DataSource empty();

    @AfterEach
    void close() {
      database.close();
    }

    void execute(String statement) {
      try (Connection connection = database.getConnection();
          Statement open = connection.createStatement()) {
        boolean unused = open.execute(statement);
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }

    @Test
    void tables_are_created_when_told_to_and_not_before() {
      JdbcSchema schema = JdbcSchema.of(database);
      assertThatThrownBy(schema::check)
          .isInstanceOf(SchemaMismatch.class)
          .hasMessageContaining("version 0")
          .hasMessageContaining("needs version " + JdbcSchema.VERSION);
      assertThatThrownBy(() -> JdbcStores.builder().dataSource(database).build())
          .isInstanceOf(SchemaMismatch.class);

      schema.migrate();

      schema.check();
      schema.migrate();
      JdbcStores.builder().dataSource(database).build().close();
    }

    @Test
    void the_builder_migrates_when_told_to() {
      JdbcStores.builder().dataSource(database).migrate(true).build().close();

      assertThatCode(() -> JdbcSchema.of(database).check()).doesNotThrowAnyException();
    }

    @Test
    void an_applications_own_tables_and_history_stay_as_they_are() {
      execute("create table flyway_schema_history (version text)");
      execute("insert into flyway_schema_history values ('theirs')");

      JdbcSchema.of(database).migrate();

      assertThatCode(() -> JdbcSchema.of(database).check()).doesNotThrowAnyException();
      execute("delete from flyway_schema_history where version = 'theirs'");
    }

    @Test
    void tables_newer_than_the_program_are_refused_in_a_sentence() {
      JdbcSchema schema = JdbcSchema.of(database);
      schema.migrate();
      execute(
          "insert into trinity_schema_history (installed_rank, version, description, type, script,"
              + " installed_by, execution_time, success)"
              + " values (9, '9', 'later', 'SQL', 'V9__later.sql', 'x', 1, true)");

      assertThatThrownBy(schema::check)
          .isInstanceOf(SchemaMismatch.class)
          .hasMessage(
              "Trinity's tables in this database are at version 9, and this program knows version "
                  + JdbcSchema.VERSION
                  + " at most: use a newer program.");
      assertThatThrownBy(schema::migrate).isInstanceOf(SchemaMismatch.class);
      assertThatThrownBy(() -> JdbcStores.builder().dataSource(database).migrate(true).build())
          .isInstanceOf(SchemaMismatch.class);
    }
  }

  @Nested
  class Sqlite extends Laws {
    private Path folder;

    @Override
    DataSource empty() {
      folder = TestDatabases.newFolder();
      return SqliteFile.at(folder.resolve("trinity.db"));
    }

    @AfterEach
    void delete() {
      TestDatabases.delete(folder);
    }
  }

  @Nested
  @NeedsPostgres
  class Postgres extends Laws {
    @Override
    DataSource empty() {
      return TestDatabases.emptyPostgres();
    }

    @RepeatedTest(10)
    void several_processes_may_create_them_at_once() {
      assertThat(
              AtOnce.run(
                  4,
                  number -> {
                    JdbcSchema.of(database).migrate();
                    return true;
                  }))
          .containsOnly(true);

      JdbcSchema.of(database).check();
    }

    @Test
    void a_server_that_is_not_there_is_a_failure_of_infrastructure() {
      PGSimpleDataSource nowhere = TestDatabases.server().dataSource("postgres");
      nowhere.setPortNumbers(new int[] {1});

      assertThatThrownBy(() -> JdbcSchema.of(nowhere))
          .isInstanceOfSatisfying(
              InfrastructureFailure.class,
              failure -> assertThat(failure.effect()).isEqualTo(Effect.DID_NOT_HAPPEN));
    }
  }
}
