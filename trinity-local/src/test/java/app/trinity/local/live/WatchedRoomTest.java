package app.trinity.local.live;

import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.account.UserId;
import app.trinity.room.RoomChange;
import app.trinity.room.RoomChangeKind;
import app.trinity.room.RoomId;
import app.trinity.testkit.Rule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

@Rule("ROOM-13")
class WatchedRoomTest {
  private static final RoomId ROOM = RoomId.of("room");
  private static final UserId ADA = UserId.of("ada");
  private static final UserId BEN = UserId.of("ben");

  private final Set<UserId> present = new HashSet<>(Set.of(ADA, BEN));
  private final MatchHub hub =
      new MatchHub(
          change ->
              Optional.of(
                  new WatchedRoom(Map.of("kind", change.kind().name()), Set.copyOf(present))));
  private final Ear ada = watch(ADA);
  private final Ear ben = watch(BEN);
  private long version = 1;

  private Ear watch(UserId user) {
    Ear ear = new Ear();
    hub.changesOf(ROOM, user).subscribe(ear);
    return ear;
  }

  private void changes(RoomChangeKind kind) {
    version++;
    hub.publish(RoomChange.of(ROOM, kind, version));
  }

  @Test
  void whoever_is_removed_hears_so_and_nothing_after_that() {
    changes(RoomChangeKind.RULE);
    present.remove(BEN);
    changes(RoomChangeKind.REMOVED);
    changes(RoomChangeKind.TITLES);

    assertThat(ben.heard).containsExactly("RULE", "REMOVED", "the end");
    assertThat(ada.heard).containsExactly("RULE", "REMOVED", "TITLES");
  }

  @Test
  void whoever_leaves_is_told_nothing_of_the_room_any_more() {
    present.remove(ADA);
    changes(RoomChangeKind.LEFT);
    changes(RoomChangeKind.HOST);

    assertThat(ada.heard).containsExactly("LEFT", "the end");
    assertThat(ben.heard).containsExactly("LEFT", "HOST");
  }

  @Test
  void the_end_of_a_room_ends_what_everybody_hears() {
    present.clear();
    changes(RoomChangeKind.ENDED);

    assertThat(ada.heard).isEqualTo(ben.heard).containsExactly("ENDED", "the end");
  }

  @Test
  void whoever_has_gone_unnoticed_hears_of_no_other_change() {
    present.remove(BEN);
    changes(RoomChangeKind.JOINED);

    assertThat(ben.heard).containsExactly("the end");
    assertThat(ada.heard).containsExactly("JOINED");
  }

  @Test
  void whoever_comes_back_and_watches_again_hears_the_room_again() {
    present.remove(BEN);
    changes(RoomChangeKind.REMOVED);
    present.add(BEN);
    Ear again = watch(BEN);
    changes(RoomChangeKind.RULE);

    assertThat(again.heard).containsExactly("RULE");
    assertThat(ben.heard).containsExactly("REMOVED", "the end");
  }

  /** Keeps what it is told. */
  private static final class Ear implements Subscriber<Map<String, @Nullable Object>> {
    private final List<String> heard = new ArrayList<>();

    @Override
    public void onSubscribe(Subscription subscription) {
      subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(Map<String, @Nullable Object> event) {
      heard.add(String.valueOf(event.get("kind")));
    }

    @Override
    public void onError(Throwable failure) {
      heard.add("a failure");
    }

    @Override
    public void onComplete() {
      heard.add("the end");
    }
  }
}
