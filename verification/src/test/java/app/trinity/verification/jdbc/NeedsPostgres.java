package app.trinity.verification.jdbc;

import app.trinity.postgres.PostgresServer;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.LifecycleContext;
import net.jqwik.api.lifecycle.SkipExecutionHook;
import org.junit.jupiter.api.condition.EnabledIf;

/**
 * Marks tests and properties that run on a PostgreSQL server, which they start themselves. Where
 * none is installed they are skipped with the reason; where the environment says {@code CI=true}
 * they fail instead.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@EnabledIf(
    value = "app.trinity.postgres.PostgresServer#isInstalled",
    disabledReason = NeedsPostgres.REASON)
@AddLifecycleHook(NeedsPostgres.Hook.class)
@interface NeedsPostgres {
  /** Why a test is skipped. */
  String REASON = "PostgreSQL is not installed";

  /** Skips properties, which know no conditions of Jupiter's. */
  final class Hook implements SkipExecutionHook {
    @Override
    public SkipResult shouldBeSkipped(LifecycleContext context) {
      return PostgresServer.isInstalled() ? SkipResult.doNotSkip() : SkipResult.skip(REASON);
    }
  }
}
