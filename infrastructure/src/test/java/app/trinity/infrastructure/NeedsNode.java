package app.trinity.infrastructure;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Marks tests that run on Node.js, as the AWS CDK does. Where it is missing they are skipped with
 * the reason; where the environment says {@code CI=true} they fail instead.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ExtendWith(NodeCondition.class)
@interface NeedsNode {
  /** Whether they need the packages of {@code package-lock.json} too. */
  boolean packages() default false;
}
