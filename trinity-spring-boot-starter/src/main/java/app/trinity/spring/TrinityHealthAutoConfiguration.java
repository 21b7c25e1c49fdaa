package app.trinity.spring;

import app.trinity.spi.Stores;
import org.springframework.boot.actuate.autoconfigure.health.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/**
 * The health contributor {@code trinity}, where the application has Spring Boot's actuator and does
 * not set {@code management.health.trinity.enabled=false}.
 */
@AutoConfiguration(after = TrinityAutoConfiguration.class)
@ConditionalOnClass({HealthIndicator.class, ConditionalOnEnabledHealthIndicator.class})
@ConditionalOnEnabledHealthIndicator("trinity")
public class TrinityHealthAutoConfiguration {
  /** Returns the configuration. */
  public TrinityHealthAutoConfiguration() {}

  @Bean
  @ConditionalOnMissingBean(name = "trinityHealthIndicator")
  HealthIndicator trinityHealthIndicator(Stores stores, Door door) {
    return new TrinityHealthIndicator(stores, door);
  }
}
