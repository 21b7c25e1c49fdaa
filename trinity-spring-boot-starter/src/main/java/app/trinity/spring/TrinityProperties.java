package app.trinity.spring;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The properties {@code trinity.*} of an application. A value outside its bounds stops the
 * application's start with a message that names the bounds.
 *
 * @param roomLifetime how long a room lives, one second at least (rule ROOM-3)
 * @param roomCapacity the most participants of a room, 1 to 90 (rule ROOM-10)
 * @param minimumParticipants the fewest participants of a match, 1 or more (rule MATCH-2)
 * @param deckSize the number of titles of a deck, 1 to 50 (rule DISCOVERY-5)
 * @param deckTimeLimit the longest that finding the titles of a deck may take
 * @param judgingTimeLimit the longest that a title is judged again while others keep changing its
 *     room, before the answer is {@code BUSY}
 * @param closeTimeout the longest that announcing what is due may take when the application stops;
 *     keep it below {@code spring.lifecycle.timeout-per-shutdown-phase}
 * @param announcements how matches are announced by the stores in memory; stores of one's own are
 *     configured by whoever makes them
 */
@ConfigurationProperties("trinity")
public record TrinityProperties(
    @DefaultValue("24h") Duration roomLifetime,
    @DefaultValue("90") int roomCapacity,
    @DefaultValue("2") int minimumParticipants,
    @DefaultValue("50") int deckSize,
    @DefaultValue("8s") Duration deckTimeLimit,
    @DefaultValue("5s") Duration judgingTimeLimit,
    @DefaultValue("10s") Duration closeTimeout,
    @DefaultValue Announcements announcements) {

  /**
   * How matches are announced.
   *
   * @param timeLimit the longest that one announcement may take before it counts as failed
   * @param atOnce the most announcements made at once, 1 or more
   * @param attempts the number of times a notification is tried before it is parked, 1 or more
   * @param firstPause the pause after the first failure; each further one is twice as long
   * @param longestPause the longest pause
   */
  public record Announcements(
      @DefaultValue("5s") Duration timeLimit,
      @DefaultValue("16") int atOnce,
      @DefaultValue("12") int attempts,
      @DefaultValue("100ms") Duration firstPause,
      @DefaultValue("30s") Duration longestPause) {}
}
