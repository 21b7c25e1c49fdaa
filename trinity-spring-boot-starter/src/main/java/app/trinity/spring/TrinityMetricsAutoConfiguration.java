package app.trinity.spring;

import app.trinity.feed.AnnouncementQueue;
import app.trinity.spi.Stores;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;

/**
 * Meters, where the application has a Micrometer registry: {@code trinity.votes} (by choice),
 * {@code trinity.matches}, {@code trinity.announcements} (attempts, by outcome), and {@code
 * trinity.announcements.parked}. An application's own {@code Trinity} bean counts for itself.
 */
@AutoConfiguration(
    before = TrinityAutoConfiguration.class,
    afterName =
        "org.springframework.boot.actuate.autoconfigure.metrics.CompositeMeterRegistryAutoConfiguration")
@ConditionalOnClass(MeterRegistry.class)
@ConditionalOnBean(MeterRegistry.class)
public class TrinityMetricsAutoConfiguration {
  /** Returns the configuration. */
  public TrinityMetricsAutoConfiguration() {}

  @Bean
  EngineObserver trinityMeters(MeterRegistry registry) {
    return new EngineMeters(registry);
  }

  @Bean
  MeterBinder trinityParkedNotifications(Stores stores) {
    return registry -> {
      if (stores.matchFeed() instanceof AnnouncementQueue queue) {
        Gauge.builder("trinity.announcements.parked", queue, one -> one.parked().size())
            .description("Notifications put aside for an operator")
            .register(registry);
      }
    };
  }
}
