package app.trinity.spring;

import app.trinity.InfrastructureFailure;
import app.trinity.account.Username;
import app.trinity.feed.AnnouncementQueue;
import app.trinity.spi.Stores;
import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;

/**
 * The health of the stores: up where they answer a small read, down with the failure's effect where
 * they do not, out of service once the application is stopping. Parked notifications are counted in
 * the details and leave the health as it is: an operator hands them on, not a restart.
 */
final class TrinityHealthIndicator extends AbstractHealthIndicator {
  private static final Username NOBODY = Username.of("health-check");

  private final Stores stores;
  private final Door door;

  TrinityHealthIndicator(Stores stores, Door door) {
    super("The stores of Trinity could not be asked");
    this.stores = stores;
    this.door = door;
  }

  @Override
  protected void doHealthCheck(Health.Builder health) {
    if (stores.matchFeed() instanceof AnnouncementQueue queue) {
      health.withDetail("parkedNotifications", queue.parked().size());
    }
    if (door.isClosed()) {
      health.outOfService();
      return;
    }
    try {
      stores.usernames().ownerOf(NOBODY);
      health.up();
    } catch (InfrastructureFailure e) {
      health.down(e).withDetail("effect", e.effect());
    }
  }
}
