package app.trinity.local.posters;

import java.util.Arrays;
import java.util.List;

/**
 * What a genre's posters look like.
 *
 * @param genreIds the genres
 * @param scenes the scenes they show
 * @param palettes the colours they have
 */
record Mood(List<Integer> genreIds, List<Scene> scenes, List<Palette> palettes) {
  /** What says most about how a title looks comes first. */
  private static final List<Mood> ALL =
      List.of(
          // Horror
          mood(
              List.of(27),
              List.of(Landscapes::forest, Nights::door, Patterns::vortex, Nights::moonHouse),
              "1a0b12 7d1526 4a0f1c 2c0911 130408 f2545b f1e7de",
              "0a1517 3f6b63 254a45 15302c 091513 d7e8b0 e9efe2"),
          // Science fiction
          mood(
              List.of(878, 10765),
              List.of(
                  Nights::planets, Patterns::vortex, Patterns::arcs, Nights::city, Nights::planets),
              "0b1030 5a3fa0 3a2c7d 231b55 100c2e 5ce1e6 eef0fb",
              "04141f 12687a 0d4a5c 083243 041720 ffb703 e8f3f4",
              "1b0a2a c2376e 7a2366 47184f 1d0b2b ffd166 fbeef2"),
          // Western
          mood(
              List.of(37),
              List.of(Landscapes::mesa, Landscapes::road, Landscapes::mesa),
              "f6c667 e4572e b23a24 7d2a1f 3f160e fff1c1 f8ecd4",
              "8ecae6 f2c078 cd7f4b 8f4b2e 46210f fff3d6 f9eedd"),
          // War
          mood(
              List.of(10752, 10768),
              List.of(Patterns::rays, Landscapes::hills, Patterns::stripes),
              "d8c39a a08a5e 77704f 514f39 292a1f c8553d efe7d4",
              "6d7f86 c4b79a 7f7c66 54564a 2a2d28 b23a3a ece7da"),
          // Animation
          mood(
              List.of(16),
              List.of(
                  Landscapes::hills,
                  Patterns::arcs,
                  Patterns::shapes,
                  Landscapes::waves,
                  Nights::planets),
              "56c5e8 ffe9a8 f78fb3 8a5fb5 3d348b ff7b3a fff7e6",
              "7ae7c7 fdf0b8 ffa69e 4d9de0 2b3a67 ff5d73 fffaec"),
          // Romance
          mood(
              List.of(10749),
              List.of(Patterns::circles, Landscapes::waves, Nights::city, Landscapes::hills),
              "ffe0c7 ff9aa8 f0677f b53a60 561a3f fff3ea fff1ea",
              "c9d6ff f6b8d0 c87ba8 84508a 3c2350 ffe3c2 faf0f6"),
          // Music
          mood(
              List.of(10402),
              List.of(Patterns::arcs, Patterns::stripes, Patterns::circles, Patterns::shapes),
              "2d0b45 c2188f 8412b8 4f0b82 22043d ffca3a fbeefb",
              "0c2d48 1f8a9b f26b5b c23b5a 1b1736 ffd97d f6efe8"),
          // Documentary
          mood(
              List.of(99),
              List.of(Landscapes::peaks, Patterns::shapes, Landscapes::waves, Landscapes::forest),
              "dfe8e1 a9c0b4 6c958c 43696a 1d3a41 f4a259 f4f2e8"),
          // Fantasy
          mood(
              List.of(14),
              List.of(Landscapes::peaks, Landscapes::forest, Nights::moonHouse, Landscapes::hills),
              "1d2b5c a072b5 6a4c97 423273 1d1740 ffe08a f4eefa",
              "0c3b40 8bd3a8 4b9a83 25685f 0d2e30 fff0a3 eef7ee"),
          // Mystery
          mood(
              List.of(9648),
              List.of(Nights::door, Nights::moonHouse, Nights::city, Patterns::vortex),
              "14213d 6474a8 45548a 2a3663 121a35 fcb53b eef0f7",
              "1c2321 7d8f69 56694f 354437 171f1b f4d35e eef1e6"),
          // Crime
          mood(
              List.of(80),
              List.of(Nights::city, Patterns::stripes, Nights::door, Nights::city),
              "23201e a07f55 6b5641 40352b 181513 f2b84b efe7da",
              "101820 b5483f 6e2f3a 3d2230 15121c f7e1b5 f3ebe3"),
          // Thriller
          mood(
              List.of(53),
              List.of(Patterns::vortex, Nights::door, Patterns::stripes, Landscapes::road),
              "0f1c24 3f7d99 285669 173847 09161e ff6b45 e9f0f2",
              "17121f 8a3b4e 5a2a44 351d35 140e1c ffd23f f3ebee"),
          // History
          mood(
              List.of(36),
              List.of(Patterns::rays, Landscapes::peaks, Landscapes::hills),
              "e8d3b6 c99f72 a06c48 74492f 361f12 8f2d2a f6ecde"),
          // Comedy
          mood(
              List.of(35),
              List.of(Patterns::shapes, Patterns::rays, Patterns::arcs, Patterns::circles),
              "ffd84d ffb03b ef6f4f 2f9c95 17495c fffdf2 fff6db",
              "f9b4c4 ffe2a9 ff8552 4f759b 1f2a50 fff8ea fff4e2",
              "9ad7e5 fff1b8 f6ae2d e4572e 223b57 fffbea fef6e4"),
          // Family
          mood(
              List.of(10751, 10762),
              List.of(Landscapes::hills, Patterns::shapes, Patterns::arcs, Landscapes::waves),
              "9bdcf0 fdf6d8 86cfa5 3f9f8f 185059 ffb347 f7faee"),
          // Adventure
          mood(
              List.of(12, 10759),
              List.of(
                  Landscapes::peaks,
                  Landscapes::road,
                  Landscapes::waves,
                  Landscapes::mesa,
                  Landscapes::hills),
              "76c6d8 fde3a7 f09d51 c5513c 3a1c2d fff5d9 fbf0df",
              "173f5f 7fc8a9 3f8f8a 20605f 0d2c38 ffd275 ecf5ef"),
          // Action
          mood(
              List.of(28),
              List.of(Patterns::stripes, Patterns::rays, Nights::city, Landscapes::road),
              "2b1d44 ff7f51 ce4257 7a2048 1c1030 ffd166 fbeee6",
              "08232f f2a541 d9622b 86341f 1b1311 fff0c9 f7eee2"),
          // Reality
          mood(
              List.of(10763, 10764, 10766, 10767),
              List.of(Patterns::shapes, Patterns::arcs, Patterns::stripes),
              "4361ee f6c5e0 f72585 7209b7 240a55 ffe66d f8f0fb"),
          // Drama
          mood(
              List.of(18),
              List.of(
                  Landscapes::waves,
                  Landscapes::road,
                  Patterns::circles,
                  Landscapes::hills,
                  Landscapes::forest,
                  Nights::door),
              "3b4a6b d9b99b 8f8ea0 5d6580 222a42 f6d39b f3ede5",
              "24505a e8c9a0 88a096 4d7076 18343c f7e7c6 f1efe6",
              "5b3a4e f0b38a c0737a 7d4a62 2e1b30 fde8c8 f8eee8"));

  /** The mood of a title: of its genres, the one that says most about how it looks. */
  static Mood of(List<Integer> genreIds) {
    return ALL.stream()
        .filter(mood -> mood.genreIds.stream().anyMatch(genreIds::contains))
        .findFirst()
        .orElseGet(() -> ALL.get(ALL.size() - 1));
  }

  private static Mood mood(List<Integer> genreIds, List<Scene> scenes, String... palettes) {
    return new Mood(genreIds, scenes, Arrays.stream(palettes).map(Palette::of).toList());
  }
}
