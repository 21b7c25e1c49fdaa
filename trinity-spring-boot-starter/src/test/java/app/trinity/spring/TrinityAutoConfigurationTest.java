package app.trinity.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.trinity.Refusal;
import app.trinity.RefusalCode;
import app.trinity.account.UserId;
import app.trinity.account.Usernames;
import app.trinity.core.Trinity;
import app.trinity.core.TrinitySettings;
import app.trinity.core.vote.DeckOrder;
import app.trinity.discovery.Movie;
import app.trinity.discovery.MovieId;
import app.trinity.discovery.Recommendation;
import app.trinity.discovery.Recommendations;
import app.trinity.discovery.spi.Catalog;
import app.trinity.inmemory.InMemoryStores;
import app.trinity.jackson.TrinityModule;
import app.trinity.match.Match;
import app.trinity.match.Matches;
import app.trinity.match.spi.MatchPublisher;
import app.trinity.room.Room;
import app.trinity.room.RoomChange;
import app.trinity.room.RoomChangeKind;
import app.trinity.room.RoomRequest;
import app.trinity.room.Rooms;
import app.trinity.room.spi.RoomChangePublisher;
import app.trinity.rule.CustomRule;
import app.trinity.rule.MatchRule;
import app.trinity.spi.IdSource;
import app.trinity.spi.Stores;
import app.trinity.spi.TrinityEvents;
import app.trinity.testkit.FixedClock;
import app.trinity.testkit.RecordingPublisher;
import app.trinity.testkit.SequentialIds;
import app.trinity.vote.Voting;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

class TrinityAutoConfigurationTest {
  @Test
  void an_application_that_configures_nothing_plays() {
    Applications.plain()
        .run(
            context -> {
              Room room = Applications.match(context.getBean(Trinity.class), 1);
              assertThat(room.candidates()).hasSize(50);
              assertThat(
                      context
                          .getBean(Matches.class)
                          .of(Applications.ADA, room.id(), room.candidates().get(0).id())
                          .matchedUsers())
                  .containsExactly(Applications.ADA, Applications.BOB);
              assertThat(context)
                  .hasSingleBean(Rooms.class)
                  .hasSingleBean(Voting.class)
                  .hasSingleBean(Usernames.class)
                  .hasSingleBean(InMemoryStores.class)
                  .hasSingleBean(TrinityModule.class);
            });
  }

  @Test
  void properties_reach_the_engine() {
    Applications.plain()
        .withPropertyValues(
            "trinity.room-lifetime=2h",
            "trinity.room-capacity=1",
            "trinity.minimum-participants=1",
            "trinity.deck-size=3",
            "trinity.deck-time-limit=2s",
            "trinity.judging-time-limit=1s")
        .run(
            context -> {
              assertThat(context.getBean(TrinitySettings.class))
                  .isEqualTo(
                      TrinitySettings.builder()
                          .roomLifetime(Duration.ofHours(2))
                          .roomCapacity(1)
                          .minimumParticipants(1)
                          .deckSize(3)
                          .deckTimeLimit(Duration.ofSeconds(2))
                          .judgingTimeLimit(Duration.ofSeconds(1))
                          .build());
              Rooms rooms = context.getBean(Rooms.class);
              Room room = rooms.create(Applications.ADA, Applications.DRAMA);
              assertThat(room.candidates()).hasSize(3);
              Refusal refusal =
                  catchThrowableOfType(
                      Refusal.class, () -> rooms.join(Applications.BOB, room.code()));
              assertThat(refusal.code()).isEqualTo(RefusalCode.ROOM_FULL);
            });
  }

  @Test
  void every_default_is_the_engines_own() {
    Applications.plain()
        .run(
            context ->
                assertThat(context.getBean(TrinitySettings.class))
                    .isEqualTo(TrinitySettings.defaults()));
  }

  @Test
  void a_property_outside_its_bounds_stops_the_start() {
    Applications.plain()
        .withPropertyValues("trinity.room-capacity=91")
        .run(
            context ->
                assertThat(context)
                    .getFailure()
                    .rootCause()
                    .hasMessageContaining("a room holds 1 to 90"));
  }

  @Test
  void a_bean_of_the_applications_own_takes_the_place_of_each() {
    Applications.plain()
        .withUserConfiguration(OwnBeans.class)
        .run(
            context -> {
              assertThat(context)
                  .hasSingleBean(Stores.class)
                  .hasSingleBean(MatchPublisher.class)
                  .hasSingleBean(TrinitySettings.class)
                  .doesNotHaveBean(Catalog.class);
              Room room = Applications.match(context.getBean(Trinity.class), 1);
              OwnBeans own = context.getBean(OwnBeans.class);
              assertThat(room.id().value()).isEqualTo(SequentialIds.create().next());
              assertThat(room.createdAt()).isEqualTo(OwnBeans.NOW);
              assertThat(room.endsAt()).isEqualTo(OwnBeans.NOW.plusSeconds(60));
              assertThat(room.candidates()).extracting(Movie::title).containsExactly("Own");
              assertThat(own.stores.rooms().find(room.id())).isPresent();
              context.close();
              assertThat(own.publisher.told()).hasSize(2);
            });
  }

  @Test
  void what_hears_of_rooms_and_deals_their_titles_is_taken_from_the_application() {
    List<RoomChange> told = new CopyOnWriteArrayList<>();
    List<Match> heard = new CopyOnWriteArrayList<>();
    Applications.plain()
        .withBean(RoomChangePublisher.class, () -> told::add)
        .withBean(TrinityEvents.class, () -> hearing(heard))
        .withBean(DeckOrder.class, () -> (titles, board, quorum, user, limit) -> List.of())
        .run(
            context -> {
              Room room = Applications.match(context.getBean(Trinity.class), 1);
              assertThat(heard).extracting(Match::roomId).containsExactly(room.id());
              assertThat(context.getBean(Rooms.class).nextCards(Applications.ADA, room.id(), 9))
                  .isEmpty();
              context.close();
              assertThat(told).extracting(RoomChange::kind).containsExactly(RoomChangeKind.JOINED);
            });
  }

  private static TrinityEvents hearing(List<Match> heard) {
    return new TrinityEvents() {
      @Override
      public void matched(Match match) {
        heard.add(match);
      }
    };
  }

  @Test
  void a_rule_of_the_applications_own_is_registered() {
    Applications.plain()
        .withBean(CustomRule.class, () -> CustomRule.byNumber("one", people -> 1))
        .run(
            context -> {
              Rooms rooms = context.getBean(Rooms.class);
              RoomRequest request =
                  RoomRequest.of(
                      Applications.DRAMA.mediaType(),
                      Applications.DRAMA.genres(),
                      MatchRule.custom("one"));
              assertThat(rooms.create(Applications.ADA, request).matchRule().name())
                  .contains("one");
            });
  }

  @Test
  void an_application_without_a_publisher_hears_of_matches_by_events() {
    Applications.plain()
        .withBean(Listener.class)
        .run(
            context -> {
              Applications.match(context.getBean(Trinity.class), 1);
              Mail mail = context.getBean(Listener.class).mail;
              assertThat(mail.sent.await(1, TimeUnit.MINUTES)).isTrue();
            });
  }

  @Test
  void neither_the_actuator_nor_micrometer_is_needed() {
    Applications.plain()
        .withClassLoader(new FilteredClassLoader(HealthIndicator.class, MeterRegistry.class))
        .run(
            context -> {
              assertThat(context).hasNotFailed().doesNotHaveBean("trinityHealthIndicator");
              Applications.match(context.getBean(Trinity.class), 1);
            });
  }

  static final class Listener {
    final Mail mail = new Mail();

    @EventListener
    void tell(MatchAnnounced announced) {
      mail.send(announced.user(), announced.match().title());
    }
  }

  static final class Mail {
    final CountDownLatch sent = new CountDownLatch(2);

    void send(UserId user, String title) {
      if (Set.of(Applications.ADA, Applications.BOB).contains(user) && !title.isEmpty()) {
        sent.countDown();
      }
    }
  }

  @Configuration(proxyBeanMethods = false)
  static class OwnBeans {
    static final Instant NOW = Instant.parse("2025-06-01T20:00:00Z");

    final InMemoryStores stores = InMemoryStores.builder().clock(FixedClock.at(NOW)).build();
    final RecordingPublisher publisher = new RecordingPublisher();

    @Bean
    Stores ownStores() {
      return stores;
    }

    @Bean
    MatchPublisher ownPublisher() {
      return publisher;
    }

    @Bean
    TrinitySettings ownSettings() {
      return TrinitySettings.builder().roomLifetime(Duration.ofMinutes(1)).build();
    }

    @Bean
    Recommendations ownRecommendations() {
      Movie own = Movie.builder().id(MovieId.of(1)).title("Own").overview("").build();
      return request ->
          Recommendation.builder().addCandidates(own).degraded(false).requests(0).build();
    }

    @Bean
    InstantSource ownClock() {
      return FixedClock.at(NOW);
    }

    @Bean
    IdSource ownIds() {
      return SequentialIds.create();
    }
  }
}
