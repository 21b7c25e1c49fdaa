package app.trinity.local.live;

import app.trinity.account.UserId;
import app.trinity.discovery.MediaType;
import app.trinity.discovery.MovieId;
import app.trinity.match.Match;
import app.trinity.match.MatchId;
import app.trinity.match.spi.MatchPublisher;
import app.trinity.room.RoomId;
import app.trinity.testkit.contract.MatchPublisherContract;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

class MatchHubTest extends MatchPublisherContract {
  private static final ObjectMapper JACKSON = new ObjectMapper();

  private final MatchHub hub = new MatchHub(change -> Optional.empty());
  private final Map<UserId, Ear> ears = new ConcurrentHashMap<>();

  @Override
  protected MatchPublisher createPublisher() {
    return hub;
  }

  @Override
  protected void listen(UserId user) {
    Ear ear = new Ear();
    ears.put(user, ear);
    hub.matchesOf(user).subscribe(ear);
  }

  @Override
  protected List<Match> heardBy(UserId user) {
    return ears.get(user).heard;
  }

  @Test
  void who_has_gone_is_forgotten() {
    UserId user = UserId.of("ada");
    listen(user);
    Assertions.assertThat(hub.listenersOf(user)).isEqualTo(1);

    ears.get(user).subscription.cancel();

    Assertions.assertThat(hub.listenersOf(user)).isZero();
  }

  /** Keeps what it is told. */
  private static final class Ear implements Subscriber<Map<String, @Nullable Object>> {
    private final List<Match> heard = new CopyOnWriteArrayList<>();
    private Subscription subscription;

    @Override
    public void onSubscribe(Subscription subscription) {
      this.subscription = subscription;
      subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(Map<String, @Nullable Object> event) {
      JsonNode match = JACKSON.valueToTree(event.get("match"));
      heard.add(
          Match.builder()
              .matchId(MatchId.of(match.path("matchId").asText()))
              .roomId(RoomId.of(match.path("roomId").asText()))
              .mediaType(MediaType.MOVIE)
              .movieId(MovieId.of(match.path("movieId").asInt()))
              .title(match.path("title").asText())
              .posterPath(Optional.ofNullable(match.path("posterPath").textValue()))
              .matchedUsers(users(match))
              .decidedAt(Instant.parse(match.path("timestamp").asText()))
              .build());
    }

    private static List<UserId> users(JsonNode match) {
      List<UserId> users = new CopyOnWriteArrayList<>();
      match.path("matchedUsers").forEach(user -> users.add(UserId.of(user.asText())));
      return users;
    }

    @Override
    public void onError(Throwable failure) {
      throw new AssertionError(failure);
    }

    @Override
    public void onComplete() {
      throw new AssertionError("a hub never ends");
    }
  }
}
