package app.trinity.vote;

import org.jspecify.annotations.Nullable;

/** What each participant says to one title, by their place on the board. Immutable. */
final class Marks {
  private static final @Nullable Choice[] CHOICES = {null, Choice.YES, Choice.NO};
  private static final byte NONE = 0;
  private static final byte YES = 1;
  private static final byte NO = 2;

  private final byte[] marks;
  private final int yeses;
  private final int noes;

  private Marks(byte[] marks) {
    this.marks = marks;
    this.yeses = count(marks, YES);
    this.noes = count(marks, NO);
  }

  private static int count(byte[] marks, byte wanted) {
    int count = 0;
    for (byte mark : marks) {
      if (mark == wanted) {
        count++;
      }
    }
    return count;
  }

  static Marks none(int places) {
    return new Marks(new byte[places]);
  }

  /** The marks of the votes, each in its place; null where there is none. */
  static Marks of(@Nullable Vote[] votes) {
    byte[] marks = new byte[votes.length];
    for (int place = 0; place < votes.length; place++) {
      Vote vote = votes[place];
      if (vote != null) {
        marks[place] = mark(vote.choice());
      }
    }
    return new Marks(marks);
  }

  private static byte mark(Choice choice) {
    return switch (choice) {
      case YES -> YES;
      case NO -> NO;
      case RETRACTED -> NONE;
    };
  }

  Marks with(int place, Choice choice) {
    byte[] next = marks.clone();
    next[place] = mark(choice);
    return new Marks(next);
  }

  @Nullable Choice at(int place) {
    return CHOICES[marks[place]];
  }

  int yeses() {
    return yeses;
  }

  int noes() {
    return noes;
  }

  /** Adds to each place's count of votes and of yeses. */
  void count(int[] cast, int[] yesVotes) {
    for (int place = 0; place < marks.length; place++) {
      cast[place] += marks[place] == NONE ? 0 : 1;
      yesVotes[place] += marks[place] == YES ? 1 : 0;
    }
  }

  boolean areEmpty() {
    return yeses == 0 && noes == 0;
  }

  int places() {
    return marks.length;
  }

  /** One letter for each of the first places. */
  String letters(int most) {
    StringBuilder letters = new StringBuilder();
    for (int place = 0; place < Math.min(most, marks.length); place++) {
      letters.append("-YN".charAt(marks[place]));
    }
    return letters.toString();
  }
}
