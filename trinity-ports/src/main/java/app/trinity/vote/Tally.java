package app.trinity.vote;

import app.trinity.account.UserId;
import app.trinity.discovery.MovieId;
import app.trinity.room.Roster;
import app.trinity.rule.Quorum;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One title's participants and how they voted on it, at one instant. Only people who take part are
 * counted, each once, whatever votes others left behind.
 *
 * <p>Immutable and safe for use by several threads. Written by hand, unlike other values: every yes
 * makes a tally, and so it shares the roster's participants instead of copying them.
 */
public final class Tally {
  private final MovieId movieId;
  private final Set<UserId> participants;
  private final Set<UserId> yeses;
  private final int noes;

  private Tally(MovieId movieId, Set<UserId> participants, Set<UserId> yeses, int noes) {
    this.movieId = movieId;
    this.participants = participants;
    this.yeses = yeses;
    this.noes = noes;
  }

  /**
   * Returns a tally.
   *
   * @param movieId the title's id
   * @param participants the participants, in the order in which they joined the room
   * @param yeses those of them who say yes
   * @param noes how many of the others say no
   * @throws IllegalArgumentException where somebody else says yes, or somebody is counted twice
   */
  public static Tally of(MovieId movieId, Set<UserId> participants, Set<UserId> yeses, int noes) {
    if (!participants.containsAll(yeses)) {
      throw new IllegalArgumentException("only participants are counted");
    }
    if (noes < 0 || yeses.size() + noes > participants.size()) {
      throw new IllegalArgumentException("nobody is counted twice");
    }
    return new Tally(
        movieId,
        Collections.unmodifiableSet(new LinkedHashSet<>(participants)),
        Collections.unmodifiableSet(new LinkedHashSet<>(yeses)),
        noes);
  }

  /**
   * Counts how a roster's participants voted.
   *
   * @param movieId the title's id
   * @param roster the participants
   * @param choices returns a participant's choice, or null where they have not voted; asked once
   *     for each of them
   */
  public static Tally counted(
      MovieId movieId, Roster roster, Function<UserId, @Nullable Choice> choices) {
    Set<UserId> participants = roster.userIds();
    UserId[] yeses = new UserId[participants.size()];
    int yesVotes = 0;
    int noVotes = 0;
    for (UserId participant : participants) {
      Choice choice = choices.apply(participant);
      if (choice == Choice.YES) {
        yeses[yesVotes] = participant;
        yesVotes++;
      } else if (choice == Choice.NO) {
        noVotes++;
      }
    }
    return new Tally(movieId, participants, new People(yeses, yesVotes), noVotes);
  }

  /** The first of an array of distinct people, who are few. Immutable. */
  private static final class People extends AbstractSet<UserId> {
    private final UserId[] users;
    private final int size;

    People(UserId[] users, int size) {
      this.users = users;
      this.size = size;
    }

    @Override
    public int size() {
      return size;
    }

    @Override
    public Iterator<UserId> iterator() {
      return Arrays.asList(users).subList(0, size).iterator();
    }
  }

  /** Returns the title's id. */
  public MovieId movieId() {
    return movieId;
  }

  /** Returns the participants, in the order in which they joined the room. */
  public Set<UserId> participants() {
    return participants;
  }

  /** Returns those of the participants who say yes. */
  public Set<UserId> yeses() {
    return yeses;
  }

  /** Returns how many of the participants say no. Who they are stays theirs (rule VOTE-4). */
  public int noes() {
    return noes;
  }

  /** Returns whether the yeses make a match. */
  public boolean reaches(Quorum quorum) {
    return quorum.isReachedBy(participants, yeses);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Tally tally
        && tally.movieId.equals(movieId)
        && tally.participants.equals(participants)
        && tally.yeses.equals(yeses)
        && tally.noes == noes;
  }

  @Override
  public int hashCode() {
    return 31 * (31 * movieId.hashCode() + yeses.hashCode()) + noes;
  }

  @Override
  public String toString() {
    return "Tally{movieId="
        + movieId
        + ", participants="
        + participants
        + ", yeses="
        + yeses
        + ", noes="
        + noes
        + "}";
  }
}
