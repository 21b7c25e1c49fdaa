package app.trinity.jdbc;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.EnabledIf;

/**
 * Marks tests that run on a PostgreSQL server, which they start themselves. Where none is installed
 * they are skipped with the reason; where the environment says {@code CI=true} they fail instead.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@EnabledIf(
    value = "app.trinity.postgres.PostgresServer#isInstalled",
    disabledReason = "PostgreSQL is not installed")
public @interface NeedsPostgres {}
