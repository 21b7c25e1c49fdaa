/**
 * A player of games: whole evenings, drawn at random, played by an engine's use cases and compared
 * with a sequential model. {@link app.trinity.suites.evening.GamePlayer} plays with any engine;
 * {@link app.trinity.suites.evening.EveningSuite} plays over any stores.
 *
 * <pre>{@code
 * GamePlayer player = GamePlayer.builder().seed(7).customRules(twoThirds).build();
 * Trinity trinity =
 *     Trinity.builder()
 *         .stores(stores)
 *         .catalog(catalog)
 *         .publisher(player.publisher())
 *         .customRule(twoThirds)
 *         .build();
 *
 * Played played = player.play(20, trinity);
 *
 * assertThat(played.matches()).isPositive();
 * }</pre>
 */
@NullMarked
package app.trinity.suites.evening;

import org.jspecify.annotations.NullMarked;
