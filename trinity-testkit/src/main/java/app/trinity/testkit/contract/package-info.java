/**
 * The contract of each driven port as an abstract JUnit class. An adapter's test extends it, says
 * how its stores are made, and adds a {@code @Nested} group for limits of its own:
 *
 * <pre>{@code
 * class InMemoryVoteStoreTest extends VoteStoreContract {
 *   @Override
 *   protected Stores createStores(FixedClock clock) {
 *     return InMemoryStores.builder().clock(clock).build();
 *   }
 * }
 * }</pre>
 *
 * <p>No contract assumes that the stores are empty or that it uses them alone: every test takes
 * ids, codes and names of its own, so that all of them may share tables.
 */
@NullMarked
package app.trinity.testkit.contract;

import org.jspecify.annotations.NullMarked;
