package app.trinity.core.discovery;

import app.trinity.discovery.CatalogEntry;
import app.trinity.discovery.DeckRequest;
import app.trinity.discovery.Genres;
import app.trinity.discovery.MediaType;
import app.trinity.discovery.MovieId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * All the films there are, most popular first, with the truth about them: which are fit, and which
 * of these have both genres. Made from a seed.
 */
final class World {
  static final int ACTION = 28;
  static final int ADVENTURE = 12;
  static final int DRAMA = 18;

  static final DeckRequest BOTH_GENRES =
      DeckRequest.of(MediaType.MOVIE, Genres.of(ACTION, ADVENTURE));
  static final DeckRequest ONE_GENRE = DeckRequest.of(MediaType.MOVIE, Genres.of(ACTION));

  /** Defects that are met only in what comes back. */
  private static final List<Defect> UNEXPECTED =
      List.of(Defect.NO_POSTER, Defect.BLANK_POSTER, Defect.NO_OVERVIEW, Defect.FOREIGN_LETTERS);

  private static final List<Defect> PUSHED_DOWN =
      List.of(
          Defect.FEW_RATINGS,
          Defect.FEW_RATINGS,
          Defect.UNKNOWN_RATINGS,
          Defect.FOREIGN_LANGUAGE,
          Defect.UNKNOWN_LANGUAGE,
          Defect.ADULT);

  private final Population population;
  private final List<CatalogEntry> titles = new ArrayList<>();
  private final Map<List<Object>, List<CatalogEntry>> found = new HashMap<>();
  private final Set<MovieId> fitForAll = new HashSet<>();
  private final Set<MovieId> fitForAny = new HashSet<>();

  /**
   * What to make a world of.
   *
   * @param seed what chance decides
   * @param both how many titles with both genres a catalogue counts, filters pushed down
   * @param action how many with the first genre only
   * @param adventure how many with the second genre only
   * @param rate how many of these are fit
   */
  record Population(long seed, int both, int action, int adventure, PassRate rate) {
    World world() {
      return new World(this);
    }
  }

  private record Draft(List<Integer> genreIds, boolean counted, double obscurity) {}

  private World(Population population) {
    this.population = population;
    Random random = new Random(population.seed());
    List<Draft> drafts = new ArrayList<>();
    draft(drafts, List.of(ADVENTURE, DRAMA, ACTION), population.both(), random);
    draft(drafts, List.of(ACTION, DRAMA), population.action(), random);
    draft(drafts, List.of(ADVENTURE), population.adventure(), random);
    drafts.sort(Comparator.comparingDouble(Draft::obscurity));
    int counted = (int) drafts.stream().filter(Draft::counted).count();
    int rank = 0;
    for (Draft draft : drafts) {
      Defect defect = PUSHED_DOWN.get(random.nextInt(PUSHED_DOWN.size()));
      if (draft.counted()) {
        boolean fit = random.nextDouble() < population.rate().at((double) rank / counted, counted);
        defect = fit ? Defect.NONE : UNEXPECTED.get(random.nextInt(UNEXPECTED.size()));
        rank++;
      }
      add(draft.genreIds(), defect);
    }
  }

  private static void draft(List<Draft> drafts, List<Integer> genreIds, int count, Random random) {
    for (int i = 0; i < count; i++) {
      drafts.add(new Draft(genreIds, true, random.nextDouble()));
      if (i % 2 == 0) {
        // What the pushed-down filters hide is mostly obscure.
        drafts.add(new Draft(genreIds, false, Math.sqrt(random.nextDouble())));
      }
    }
  }

  private void add(List<Integer> genreIds, Defect defect) {
    CatalogEntry title = defect.title(titles.size() + 1, genreIds);
    titles.add(title);
    if (defect == Defect.NONE) {
      fitForAny.add(title.movie().id());
      if (genreIds.contains(ACTION) && genreIds.contains(ADVENTURE)) {
        fitForAll.add(title.movie().id());
      }
    }
  }

  /** All titles, most popular first. */
  List<CatalogEntry> titles() {
    return titles;
  }

  /** What catalogues of this world have found, by what they were asked for. */
  Map<List<Object>, List<CatalogEntry>> found() {
    return found;
  }

  /** The fit titles that have both genres. */
  Set<MovieId> fitForAll() {
    return fitForAll;
  }

  /** The fit titles that have one of the two genres at least. */
  Set<MovieId> fitForAny() {
    return fitForAny;
  }

  @Override
  public String toString() {
    return population + ", fit: " + fitForAll.size() + " of " + fitForAny.size();
  }
}
