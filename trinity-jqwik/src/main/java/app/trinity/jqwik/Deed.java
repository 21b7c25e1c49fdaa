package app.trinity.jqwik;

/**
 * A move and who makes it.
 *
 * @param person who, counted from 0; 0 is the host
 * @param move what they do
 */
public record Deed(int person, Move move) {
  @Override
  public String toString() {
    return person + " " + move;
  }
}
