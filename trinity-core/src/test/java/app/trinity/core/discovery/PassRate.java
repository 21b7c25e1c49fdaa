package app.trinity.core.discovery;

/**
 * How the share of fit titles, among those that a catalogue counts, falls with their popularity.
 */
enum PassRate {
  /** From 90 % of the most popular to 35 % of the least, evenly. */
  FALLING("90 % to 35 %, evenly") {
    @Override
    double at(double rank, int titles) {
      return 0.90 - 0.55 * rank;
    }
  },
  /** From 90 % to 35 %, most of it among the most popular third. */
  SAGGING("90 % to 35 %, most of it early") {
    @Override
    double at(double rank, int titles) {
      return 0.35 + 0.55 * Math.exp(-5 * rank);
    }
  },
  /** From 90 % to 35 % within the 500 most popular titles, however many there are. */
  FADING("90 % to 35 % within the first 500 titles") {
    @Override
    double at(double rank, int titles) {
      return 0.35 + 0.55 * Math.exp(-rank * titles / 250);
    }
  },
  /** From 98 % to 88 %: what the pushed-down filters leave of English-language films. */
  GENTLE("98 % to 88 %") {
    @Override
    double at(double rank, int titles) {
      return 0.98 - 0.10 * rank;
    }
  },
  /** Everything is fit, as in a catalogue made for the game. */
  PERFECT("100 %") {
    @Override
    double at(double rank, int titles) {
      return 1;
    }
  },
  /** From 90 % to nothing, the second half being all but worthless. */
  COLLAPSING("90 % to 0 %, nothing behind the first half") {
    @Override
    double at(double rank, int titles) {
      return Math.max(0, 0.90 - 1.8 * rank);
    }
  },
  /** 3 % everywhere: no budget suffices. */
  DESPERATE("3 %") {
    @Override
    double at(double rank, int titles) {
      return 0.03;
    }
  };

  private final String description;

  PassRate(String description) {
    this.description = description;
  }

  /**
   * The share of fit titles at a rank.
   *
   * @param rank 0 for the most popular title to 1 for the least
   * @param titles how many titles there are
   */
  abstract double at(double rank, int titles);

  @Override
  public String toString() {
    return description;
  }
}
