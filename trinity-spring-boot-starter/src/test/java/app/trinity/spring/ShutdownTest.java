package app.trinity.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.trinity.InfrastructureFailure;
import app.trinity.InfrastructureFailure.Effect;
import app.trinity.account.UserId;
import app.trinity.account.spi.ProfileStore;
import app.trinity.core.Trinity;
import app.trinity.discovery.MovieId;
import app.trinity.inmemory.InMemoryStores;
import app.trinity.match.Match;
import app.trinity.match.spi.MatchPublisher;
import app.trinity.room.Room;
import app.trinity.spi.Stores;
import app.trinity.testkit.Rule;
import app.trinity.vote.Choice;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.SmartLifecycle;

class ShutdownTest {
  private static final int DUE = 6;

  private final ApplicationContextRunner application =
      Applications.plain()
          .withPropertyValues("trinity.announcements.time-limit=1m", "trinity.close-timeout=1m")
          .withBean(Mail.class)
          .withBean(MailServer.class);

  @Test
  @Rule("MATCH-7")
  void every_match_that_is_due_when_the_application_stops_is_announced() {
    application.run(
        context -> {
          Mail mail = context.getBean(Mail.class);
          Room room = Applications.match(context.getBean(Trinity.class), DUE);
          assertThat(mail.sent).isEmpty();

          context.close();

          List<MovieId> titles =
              room.candidates().subList(0, DUE).stream().map(title -> title.id()).toList();
          assertThat(mail.sentTo(Applications.ADA)).containsExactlyElementsOf(titles);
          assertThat(mail.sentTo(Applications.BOB)).containsExactlyElementsOf(titles);
          assertThat(mail.destroyed).isTrue();
        });
  }

  @Test
  void once_the_application_is_stopping_nothing_more_is_stored() {
    application.run(
        context -> {
          Trinity trinity = context.getBean(Trinity.class);
          Room room = Applications.match(trinity, 1);
          MovieId next = room.candidates().get(1).id();

          context.close();

          assertThatThrownBy(
                  () -> trinity.voting().vote(Applications.ADA, room.id(), next, Choice.YES))
              .isInstanceOfSatisfying(
                  InfrastructureFailure.class,
                  e -> {
                    assertThat(e.effect()).isEqualTo(Effect.DID_NOT_HAPPEN);
                    assertThat(e).hasMessageContaining("the application is stopping");
                  });
        });
  }

  @Test
  void stores_of_one_s_own_are_closed_once() {
    AtomicInteger closings = new AtomicInteger();
    Applications.plain()
        .withBean("ownStores", Stores.class, () -> counting(closings))
        .run(
            context -> {
              context.getBean(Trinity.class);

              context.close();

              assertThat(closings).hasValue(1);
            });
    assertThat(closings).hasValue(1);
  }

  @Test
  void stores_are_closed_once_where_the_application_did_not_start() {
    AtomicInteger closings = new AtomicInteger();
    Applications.plain()
        .withBean("ownStores", Stores.class, () -> counting(closings))
        .withBean(
            "broken",
            Object.class,
            () -> {
              throw new IllegalStateException("this application does not start");
            })
        .run(context -> assertThat(context).hasFailed());
    assertThat(closings).hasValue(1);
  }

  @Test
  void a_context_that_is_stopped_before_it_is_closed_closes_its_stores_once() {
    AtomicInteger closings = new AtomicInteger();
    Applications.plain()
        .withBean("ownStores", Stores.class, () -> counting(closings))
        .run(
            context -> {
              context.getSourceApplicationContext(ConfigurableApplicationContext.class).stop();
              assertThat(closings).hasValue(1);
            });
    assertThat(closings).hasValue(1);
  }

  /** Returns stores in memory that count how often they are closed. */
  private static Stores counting(AtomicInteger closings) {
    Stores stores = InMemoryStores.create();
    return (Stores)
        Proxy.newProxyInstance(
            Stores.class.getClassLoader(),
            new Class<?>[] {Stores.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("close")) {
                closings.incrementAndGet();
              }
              return method.invoke(stores, arguments);
            });
  }

  /**
   * Mail that goes out only once the application is stopping, and not after it is destroyed. It
   * looks people up in the stores, so that it is destroyed before they are.
   */
  static final class Mail implements MatchPublisher, DisposableBean {
    private final CountDownLatch open = new CountDownLatch(1);
    private final List<Sent> sent = new CopyOnWriteArrayList<>();
    private final ProfileStore profiles;
    private volatile boolean destroyed;

    Mail(Stores stores) {
      profiles = stores.profiles();
    }

    record Sent(UserId user, MovieId title) {}

    @Override
    public void publish(UserId user, Match match) {
      try {
        open.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      if (destroyed) {
        throw new IllegalStateException("the mail is closed");
      }
      assertThat(profiles.find(user)).isEmpty();
      sent.add(new Sent(user, match.movieId()));
    }

    List<MovieId> sentTo(UserId user) {
      return sent.stream().filter(one -> one.user().equals(user)).map(Sent::title).toList();
    }

    @Override
    public void destroy() {
      destroyed = true;
    }
  }

  /** Stops as web servers do, before the stores; from then on mail goes out. */
  static final class MailServer implements SmartLifecycle {
    private final Mail mail;
    private volatile boolean running;

    MailServer(Mail mail) {
      this.mail = mail;
    }

    @Override
    public void start() {
      running = true;
    }

    @Override
    public void stop() {
      running = false;
      mail.open.countDown();
    }

    @Override
    public boolean isRunning() {
      return running;
    }
  }
}
