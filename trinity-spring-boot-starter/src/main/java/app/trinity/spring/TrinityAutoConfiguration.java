package app.trinity.spring;

import app.trinity.account.spi.UserGroups;
import app.trinity.core.Trinity;
import app.trinity.core.TrinitySettings;
import app.trinity.core.vote.DeckOrder;
import app.trinity.discovery.Recommendations;
import app.trinity.discovery.TitleFilter;
import app.trinity.discovery.spi.Catalog;
import app.trinity.feed.AnnouncementQueue;
import app.trinity.feed.RetryPolicy;
import app.trinity.inmemory.BundledCatalog;
import app.trinity.inmemory.InMemoryStores;
import app.trinity.jackson.TrinityModule;
import app.trinity.match.spi.MatchPublisher;
import app.trinity.room.spi.RoomChangePublisher;
import app.trinity.rule.CustomRule;
import app.trinity.spi.IdSource;
import app.trinity.spi.Stores;
import app.trinity.spi.TrinityEvents;
import java.time.Clock;
import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;

/**
 * The engine and what it is made of, each replaced by the application's own bean where it has one:
 * {@link Stores} (in memory), {@link Catalog} or {@link Recommendations} (the bundled catalogue),
 * {@link MatchPublisher} (an event {@link MatchAnnounced}), {@link TrinitySettings} (from {@link
 * TrinityProperties}), the {@link TrinityModule} for JSON, and {@link Trinity} itself. Beans of the
 * types {@link RoomChangePublisher}, {@link TrinityEvents}, {@link DeckOrder}, {@link
 * InstantSource}, {@link IdSource}, {@link UserGroups} and {@link TitleFilter} are used where there
 * is one, and each {@link CustomRule} is registered.
 *
 * <p>When the application stops, the engine's stores first take no more calls, then announce what
 * is due within {@code trinity.close-timeout}; only then are beans destroyed.
 */
@AutoConfiguration(
    beforeName = "org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration",
    afterName =
        "org.springframework.boot.actuate.autoconfigure.metrics.CompositeMeterRegistryAutoConfiguration")
@EnableConfigurationProperties(TrinityProperties.class)
public class TrinityAutoConfiguration {
  /** Returns the configuration. */
  public TrinityAutoConfiguration() {}

  @Bean
  @ConditionalOnMissingBean
  TrinitySettings trinitySettings(
      TrinityProperties properties, ObjectProvider<TitleFilter> titleFilter) {
    return TrinitySettings.builder()
        .roomLifetime(properties.roomLifetime())
        .roomCapacity(properties.roomCapacity())
        .minimumParticipants(properties.minimumParticipants())
        .deckSize(properties.deckSize())
        .deckTimeLimit(properties.deckTimeLimit())
        .judgingTimeLimit(properties.judgingTimeLimit())
        .titleFilter(titleFilter.getIfUnique(TitleFilter::defaults))
        .build();
  }

  @Bean
  @ConditionalOnMissingBean(Stores.class)
  InMemoryStores trinityStores(TrinityProperties properties, ObjectProvider<InstantSource> clock) {
    TrinityProperties.Announcements announcements = properties.announcements();
    return InMemoryStores.builder()
        .clock(clock.getIfUnique(Clock::systemUTC))
        .matchFeed(
            AnnouncementQueue.builder()
                .timeLimit(announcements.timeLimit())
                .atOnce(announcements.atOnce())
                .retryPolicy(
                    RetryPolicy.builder()
                        .attempts(announcements.attempts())
                        .firstPause(announcements.firstPause())
                        .longestPause(announcements.longestPause())
                        .build())
                .build())
        .build();
  }

  @Bean
  @ConditionalOnMissingBean({Catalog.class, Recommendations.class, Trinity.class})
  Catalog trinityCatalog() {
    return BundledCatalog.load();
  }

  @Bean
  @ConditionalOnMissingBean
  MatchPublisher trinityPublisher(ApplicationEventPublisher events) {
    return (user, match) -> events.publishEvent(new MatchAnnounced(user, match));
  }

  @Bean
  Door trinityDoor() {
    return new Door();
  }

  @Bean
  @ConditionalOnMissingBean
  Trinity trinity(
      Stores stores,
      MatchPublisher publisher,
      TrinitySettings settings,
      Door door,
      ObjectProvider<EngineObserver> observers,
      ObjectProvider<Catalog> catalog,
      ObjectProvider<Recommendations> recommendations,
      ObjectProvider<RoomChangePublisher> roomChanges,
      ObjectProvider<TrinityEvents> events,
      ObjectProvider<DeckOrder> deckOrder,
      ObjectProvider<InstantSource> clock,
      ObjectProvider<IdSource> ids,
      ObjectProvider<UserGroups> userGroups,
      ObjectProvider<CustomRule> rules) {
    EngineObserver observer = observers.getIfAvailable(() -> EngineObserver.NONE);
    Trinity.Builder builder =
        Trinity.builder()
            .stores(GuardedStores.of(stores, door, observer))
            .publisher(new ObservedPublisher(publisher, observer))
            .settings(settings);
    catalog.ifUnique(builder::catalog);
    recommendations.ifUnique(builder::recommendations);
    roomChanges.ifUnique(builder::roomChanges);
    events.ifUnique(builder::events);
    deckOrder.ifUnique(builder::deckOrder);
    clock.ifUnique(builder::clock);
    ids.ifUnique(builder::ids);
    userGroups.ifUnique(builder::userGroups);
    rules.orderedStream().forEach(builder::customRule);
    return builder.build();
  }

  @Bean
  static StoresClosedOnce trinityStoresClosedOnce() {
    return new StoresClosedOnce();
  }

  @Bean
  StoreClosing trinityStoreClosing(
      Door door, Stores stores, StoresClosedOnce once, TrinityProperties properties) {
    return new StoreClosing(door, stores, once, properties.closeTimeout(), System::nanoTime);
  }

  @Bean
  @ConditionalOnMissingBean
  TrinityModule trinityModule() {
    return new TrinityModule();
  }
}
