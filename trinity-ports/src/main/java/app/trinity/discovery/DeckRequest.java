package app.trinity.discovery;

import app.trinity.Refusal;
import app.trinity.TrinityValue;
import app.trinity.account.UserId;
import java.util.Set;
import org.immutables.value.Value;

/**
 * A request for the titles of a deck: what they are about, how many, and for whom.
 *
 * <p>Immutable and safe for use by several threads.
 */
@Value.Immutable
@TrinityValue
public abstract class DeckRequest {
  DeckRequest() {}

  /** Whether the deck holds films or series. */
  public abstract MediaType mediaType();

  /** One or two genres of that media type. */
  public abstract Genres genres();

  /**
   * The people of the room that the deck is for, as far as they are known; when a room is opened,
   * its host. Smart Discovery finds the same titles for everybody.
   */
  public abstract Set<UserId> people();

  /** Titles that the deck must not have, because the room has them already (rule ROOM-9a). */
  public abstract Set<MovieId> without();

  /**
   * Titles that the deck leaves out as long as the catalogue has others, because the people of the
   * room know them (rule DECK-3).
   */
  public abstract Set<MovieId> avoiding();

  /** How many titles are wanted, 1 to {@value Recommendation#DECK_SIZE}, which is the default. */
  @Value.Default
  public int size() {
    return Recommendation.DECK_SIZE;
  }

  /**
   * Returns a request for a full deck, for nobody in particular.
   *
   * @throws Refusal {@code INVALID_INPUT} where a genre is not one of the media type's
   */
  public static DeckRequest of(MediaType mediaType, Genres genres) {
    return builder().mediaType(mediaType).genres(genres).build();
  }

  @Value.Check
  void check() {
    genres().requireValidFor(mediaType());
    if (size() < 1 || size() > Recommendation.DECK_SIZE) {
      throw Refusal.invalidInput("A deck has 1 to " + Recommendation.DECK_SIZE + " titles.");
    }
  }

  /**
   * Returns a builder. {@link #mediaType()} and {@link #genres()} must be given; building refuses
   * with {@code INVALID_INPUT} genres that are not the media type's and a size outside its bounds.
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link DeckRequest}. */
  public static final class Builder extends ImmutableDeckRequest.Builder {
    Builder() {}
  }
}
