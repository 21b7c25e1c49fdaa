package app.trinity.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.trinity.Refusal;
import app.trinity.RefusalCode;
import app.trinity.room.RoomRequest;
import app.trinity.testkit.Rule;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

@Rule("ROOM-4")
class GenresLaws {
  @Property
  void the_order_of_two_genres_does_not_matter(@ForAll int one, @ForAll int other) {
    if (one != other) {
      assertThat(Genres.of(one, other)).isEqualTo(Genres.of(other, one));
    }
  }

  @Property
  void one_genre_twice_is_refused(@ForAll int genre) {
    refused(() -> Genres.of(genre, genre));
  }

  @Example
  void none_and_three_are_refused() {
    refused(() -> Genres.of());
    refused(() -> Genres.of(List.of()));
    refused(() -> Genres.of(28, 12, 16));
  }

  @Example
  void each_media_type_has_its_own_genres() {
    assertThat(MediaType.MOVIE.genres()).hasSize(19);
    assertThat(MediaType.TV.genres()).hasSize(16);
    refused(() -> RoomRequest.of(MediaType.MOVIE, Genres.of(10759)));
    refused(() -> RoomRequest.of(MediaType.TV, Genres.of(28)));
    refused(() -> RoomRequest.of(MediaType.TV, Genres.of(18, 28)));
    refused(() -> RoomRequest.of(MediaType.MOVIE, Genres.of(-1)));
  }

  @Example
  void every_genre_and_every_pair_of_a_media_type_is_fine() {
    for (MediaType type : MediaType.values()) {
      for (Genre one : type.genres()) {
        assertThat(RoomRequest.of(type, Genres.of(one.id())).genres().ids())
            .containsExactly(one.id());
        for (Genre other : type.genres()) {
          if (one.id() != other.id()) {
            assertThat(RoomRequest.of(type, Genres.of(one.id(), other.id())).genres().ids())
                .containsExactlyInAnyOrder(one.id(), other.id());
          }
        }
      }
    }
  }

  private static void refused(ThrowingCallable asking) {
    assertThatThrownBy(asking)
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.code()).isEqualTo(RefusalCode.INVALID_INPUT));
  }
}
