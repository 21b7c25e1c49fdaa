/**
 * A TMDB to test against: a real HTTP server on the loopback interface with a made-up catalogue of
 * thousands of titles, which misbehaves on command, records every request, and knows the right
 * answers.
 *
 * <pre>{@code
 * try (FakeTmdb tmdb = FakeTmdb.builder().seed(7).start()) {
 *   tmdb.faultsAt(request -> request.number() == 2 ? Fault.droppedConnection() : Fault.none());
 *
 *   askedAt(tmdb.baseUrl(), tmdb.readToken());
 *
 *   assertThat(tmdb.mostArrivalsIn(Duration.ofSeconds(10))).isLessThanOrEqualTo(40);
 * }
 * }</pre>
 */
@NullMarked
package app.trinity.testkit.tmdb;

import org.jspecify.annotations.NullMarked;
