package app.trinity.spring;

import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.InfrastructureFailure;
import app.trinity.InfrastructureFailure.Effect;
import app.trinity.core.Trinity;
import app.trinity.inmemory.InMemoryStores;
import app.trinity.match.spi.MatchPublisher;
import app.trinity.room.Room;
import app.trinity.spi.Stores;
import app.trinity.testkit.CallInterceptor;
import app.trinity.testkit.InterceptedStores;
import app.trinity.testkit.StoreCall;
import app.trinity.vote.Choice;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;

class HealthAndMetersTest {
  @Test
  void the_health_is_that_of_the_stores() {
    Applications.plain()
        .run(
            context -> {
              HealthIndicator indicator = context.getBean(HealthIndicator.class);
              assertThat(indicator.health().getStatus()).isEqualTo(Status.UP);
              assertThat(indicator.health().getDetails()).containsEntry("parkedNotifications", 0);

              context.close();

              assertThat(indicator.health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
            });
  }

  @Test
  void stores_that_fail_are_down() {
    Stores failing =
        InterceptedStores.of(
            InMemoryStores.create(),
            new CallInterceptor() {
              @Override
              public void before(StoreCall call) {
                throw new InfrastructureFailure(Effect.THROTTLED, "too much at once");
              }
            });
    Applications.plain()
        .withBean(Stores.class, () -> failing)
        .run(
            context -> {
              Health health = context.getBean(HealthIndicator.class).health();
              assertThat(health.getStatus()).isEqualTo(Status.DOWN);
              assertThat(health.getDetails()).containsEntry("effect", Effect.THROTTLED);
            });
  }

  @Test
  void the_health_can_be_turned_off() {
    Applications.plain()
        .withPropertyValues("management.health.trinity.enabled=false")
        .run(context -> assertThat(context).doesNotHaveBean(HealthIndicator.class));
  }

  @Test
  void votes_matches_and_announcements_are_counted() {
    Applications.plain()
        .withBean(MeterRegistry.class, SimpleMeterRegistry::new)
        .withPropertyValues("trinity.announcements.attempts=1")
        .withBean(
            MatchPublisher.class,
            () ->
                (user, match) -> {
                  if (user.equals(Applications.BOB)) {
                    throw new IllegalStateException("no address");
                  }
                })
        .run(
            context -> {
              MeterRegistry registry = context.getBean(MeterRegistry.class);
              context.getBean(MeterBinder.class).bindTo(registry);
              Trinity trinity = context.getBean(Trinity.class);
              Room room = Applications.match(trinity, 2);
              trinity
                  .voting()
                  .vote(Applications.ADA, room.id(), room.candidates().get(2).id(), Choice.NO);

              context.close();

              assertThat(registry.get("trinity.votes").tag("choice", "yes").counter().count())
                  .isEqualTo(4);
              assertThat(registry.get("trinity.votes").tag("choice", "no").counter().count())
                  .isEqualTo(1);
              assertThat(registry.get("trinity.matches").counter().count()).isEqualTo(2);
              assertThat(attempts(registry, "accepted")).isEqualTo(2);
              assertThat(attempts(registry, "failed")).isEqualTo(2);
              assertThat(registry.get("trinity.announcements.parked").gauge().value()).isEqualTo(2);
            });
  }

  private static double attempts(MeterRegistry registry, String outcome) {
    return registry.get("trinity.announcements").tag("outcome", outcome).counter().count();
  }
}
