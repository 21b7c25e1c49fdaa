package app.trinity.inmemory;

import app.trinity.account.UserId;
import app.trinity.discovery.MovieId;
import app.trinity.vote.Vote;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Votes by title and person, one for each pair, in one table with open addressing: finding a vote
 * touches the table and that vote, where a map of maps touches seven objects, which is most of what
 * a vote costs once many rooms are open. Ids of people that were made to have equal hash codes
 * would slow their own room down, and nothing else: a user's id comes from the sign-in, not from
 * the user.
 *
 * <p>Not safe for use by several threads.
 */
final class VoteTable {
  private static final int FIRST_CAPACITY = 64;

  /** A power of two; at most half of the slots are taken, so that runs stay short. */
  private @Nullable Vote[] slots = new Vote[FIRST_CAPACITY];

  private int size;

  /** Returns the person's vote on the title; null without one. */
  @Nullable Vote find(MovieId title, UserId person) {
    return slots[slotOf(slots, title, person)];
  }

  /** Stores a vote in the place of the same person's vote on the same title, if there is one. */
  void store(Vote vote) {
    int slot = slotOf(slots, vote.movieId(), vote.userId());
    boolean isNew = slots[slot] == null;
    slots[slot] = vote;
    if (isNew) {
      size++;
      if (size * 2 > slots.length) {
        grow();
      }
    }
  }

  /** Returns the votes, in no particular order, in a list of the caller's own. */
  List<Vote> votes() {
    List<Vote> votes = new ArrayList<>(size);
    for (Vote vote : slots) {
      if (vote != null) {
        votes.add(vote);
      }
    }
    return votes;
  }

  /** Returns how many slots are looked at to find the person's vote on the title. */
  int stepsTo(MovieId title, UserId person) {
    int first = firstSlot(slots, title, person);
    return ((slotOf(slots, title, person) - first) & (slots.length - 1)) + 1;
  }

  private void grow() {
    @Nullable Vote[] larger = new Vote[slots.length * 2];
    for (Vote vote : slots) {
      if (vote != null) {
        larger[slotOf(larger, vote.movieId(), vote.userId())] = vote;
      }
    }
    slots = larger;
  }

  /** Returns where the person's vote on the title is, or else the empty slot that is for it. */
  private static int slotOf(@Nullable Vote[] slots, MovieId title, UserId person) {
    int slot = firstSlot(slots, title, person);
    Vote vote = slots[slot];
    while (vote != null && !(vote.movieId().equals(title) && vote.userId().equals(person))) {
      slot = (slot + 1) & (slots.length - 1);
      vote = slots[slot];
    }
    return slot;
  }

  private static int firstSlot(@Nullable Vote[] slots, MovieId title, UserId person) {
    // Two odd factors with bits all over: neighbouring numbers and names land far apart.
    int hash = (title.value() * 0x85EBCA6B ^ person.hashCode()) * 0x9E3779B9;
    return (hash ^ (hash >>> 16)) & (slots.length - 1);
  }
}
