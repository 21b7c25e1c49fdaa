package app.trinity.vote;

import java.util.AbstractList;
import org.jspecify.annotations.Nullable;

/** What each participant says to one title, as a list. Immutable. */
final class Choices extends AbstractList<@Nullable Choice> {
  private final Marks marks;

  Choices(Marks marks) {
    this.marks = marks;
  }

  @Override
  public @Nullable Choice get(int place) {
    return marks.at(place);
  }

  @Override
  public int size() {
    return marks.places();
  }
}
