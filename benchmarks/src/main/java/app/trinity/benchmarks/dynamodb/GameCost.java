package app.trinity.benchmarks.dynamodb;

import java.util.LinkedHashMap;
import java.util.Map;

/** What games cost, by what was done. Not safe for use by several threads. */
final class GameCost {
  private static final double TENTH = 0.1;

  /** Costs that add up. */
  static final class Sum {
    private Cost cost = Cost.NONE;
    private int times;

    private void add(Cost more) {
      cost = cost.plus(more);
      times++;
    }

    private void add(Sum other) {
      cost = cost.plus(other.cost);
      times += other.times;
    }

    Cost cost() {
      return cost;
    }

    int times() {
      return times;
    }

    Cost.Share mean() {
      return cost.over(Math.max(1, times));
    }
  }

  private final Map<String, Sum> sums = new LinkedHashMap<>();

  /** What has cost so far under this name. */
  Sum sum(String name) {
    return sums.computeIfAbsent(name, key -> new Sum());
  }

  Map<String, Sum> sums() {
    return sums;
  }

  void add(String name, Cost cost) {
    sum(name).add(cost);
  }

  /** Adds another game's. */
  void add(GameCost other) {
    other.sums.forEach((name, sum) -> sum(name).add(sum));
  }

  void vote(boolean yes, double progress, Cost path, Cost recording) {
    add("votes", path);
    addVote("", yes, progress, path);
    if (recording.roundTrips() > 0) {
      add("matches", recording);
    }
  }

  /** The original's match is one more put; its price is taken out of the vote's path. */
  void originalVote(boolean yes, double progress, Cost all) {
    boolean matched = all.writeUnits() > 1 + 1e-9;
    Cost path = matched ? new Cost(all.readUnits(), 1, all.roundTrips() - 1) : all;
    add("original votes", path);
    addVote("original ", yes, progress, path);
    if (matched) {
      add("original matches", new Cost(0, all.writeUnits() - 1, 1));
    }
  }

  private void addVote(String whose, boolean yes, double progress, Cost path) {
    add(whose + (yes ? "yes" : "no"), path);
    if (yes && progress < TENTH) {
      add(whose + "early yes", path);
    }
    if (yes && progress >= 1 - TENTH) {
      add(whose + "late yes", path);
    }
  }
}
