package app.trinity.jqwik;

import app.trinity.account.UserId;
import app.trinity.account.Username;
import app.trinity.discovery.Genres;
import app.trinity.discovery.MediaType;
import app.trinity.discovery.Movie;
import app.trinity.discovery.MovieId;
import app.trinity.room.Participant;
import app.trinity.room.Room;
import app.trinity.room.RoomCode;
import app.trinity.room.RoomId;
import app.trinity.room.RoomRequest;
import app.trinity.room.Roster;
import app.trinity.rule.MatchRule;
import app.trinity.rule.Quorum;
import app.trinity.vote.Board;
import app.trinity.vote.Choice;
import app.trinity.vote.Tally;
import app.trinity.vote.Vote;
import java.util.List;
import net.jqwik.api.Arbitrary;

/**
 * Arbitraries for Trinity's values and for what happens in a room.
 *
 * <pre>{@code
 * @Property
 * void a_match_takes_more_than_half_of_the_room(@ForAll("tallies") Tally tally) {
 *   if (tally.reaches(half)) {
 *     assertThat(tally.yeses().size() * 2).isGreaterThan(tally.participants().size());
 *   }
 * }
 *
 * @Provide
 * Arbitrary<Tally> tallies() {
 *   return TrinityArbitraries.tallies();
 * }
 * }</pre>
 *
 * <p>People, titles and times are drawn from small sets wherever meeting matters, so that votes
 * supersede each other, tie, and agree. Everything shrinks: to fewer people, titles, votes and
 * turns, to yes, to the rule {@code UNANIMOUS}.
 *
 * <p>Safe for use by several threads; every call answers a new arbitrary.
 */
public final class TrinityArbitraries {
  private TrinityArbitraries() {}

  /** User ids: mostly a few that come again and again, now and then any text an id may be. */
  public static Arbitrary<UserId> userIds() {
    return PeopleArbitraries.userIds();
  }

  /** Usernames that satisfy rule ACCOUNT-1, mostly ASCII. */
  public static Arbitrary<Username> usernames() {
    return PeopleArbitraries.usernames();
  }

  /** People with the names they are seen by. */
  public static Arbitrary<Participant> participants() {
    return PeopleArbitraries.participants();
  }

  /** Ids of titles; never the reserved one. */
  public static Arbitrary<MovieId> movieIds() {
    return TitleArbitraries.movieIds();
  }

  /** Titles, some without a rating. */
  public static Arbitrary<Movie> movies() {
    return TitleArbitraries.movies();
  }

  /** Decks of 1 to 50 distinct titles. */
  public static Arbitrary<List<Movie>> decks() {
    return TitleArbitraries.decks();
  }

  /** One or two genres that the media type has. */
  public static Arbitrary<Genres> genres(MediaType mediaType) {
    return TitleArbitraries.genres(mediaType);
  }

  /** All built-in kinds of rules, {@code AT_LEAST} with every number it takes. */
  public static Arbitrary<MatchRule> matchRules() {
    return RoomArbitraries.matchRules(Roster.MAX_PARTICIPANTS);
  }

  /** Rules with a minimum of 1, 2 or 3 participants; numbers to {@code AT_LEAST} stay small. */
  public static Arbitrary<Quorum> quorums() {
    return RoomArbitraries.quorums(4);
  }

  /** Choices, three yeses to a no. */
  public static Arbitrary<Choice> choices() {
    return VoteArbitraries.choices();
  }

  /**
   * Votes of a room's few people on its few titles at few moments, some of them participation
   * votes.
   */
  public static Arbitrary<Vote> votes(RoomId room) {
    return VoteArbitraries.votes(room);
  }

  /** Votes of certain people on certain titles. */
  public static Arbitrary<Vote> votes(
      RoomId room, Arbitrary<UserId> people, Arbitrary<MovieId> titles) {
    return VoteArbitraries.votes(room, people, titles);
  }

  /**
   * Up to 60 votes of one room in no order, with repeated and superseded ones among them, votes of
   * the same time, and participation votes.
   */
  public static Arbitrary<List<Vote>> ballots() {
    return VoteArbitraries.ballots();
  }

  /** Tallies of 0 to 12 participants. */
  public static Arbitrary<Tally> tallies() {
    return VoteArbitraries.tallies(12);
  }

  /** Tallies of 0 to so many participants. */
  public static Arbitrary<Tally> tallies(int mostParticipants) {
    return VoteArbitraries.tallies(mostParticipants);
  }

  /** Boards of up to 4 participants, folded from {@link #ballots()} of them and of others. */
  public static Arbitrary<Board> boards() {
    return VoteArbitraries.boards();
  }

  /** Room ids. */
  public static Arbitrary<RoomId> roomIds() {
    return RoomArbitraries.roomIds();
  }

  /** Room codes in their one written form. */
  public static Arbitrary<RoomCode> roomCodes() {
    return RoomArbitraries.roomCodes();
  }

  /** What hosts ask for: both media types, their genres, all rules. */
  public static Arbitrary<RoomRequest> roomRequests() {
    return RoomArbitraries.roomRequests();
  }

  /** Rosters of 0 to 8 participants. */
  public static Arbitrary<Roster> rosters() {
    return RoomArbitraries.rosters();
  }

  /** Living rooms with a deck and 1 to 8 participants, the first of them the host. */
  public static Arbitrary<Room> rooms() {
    return RoomArbitraries.rooms();
  }

  /**
   * Games of 2 to 4 people over 1 to 3 titles: an opening, and 2 to 4 actors who join, vote,
   * withdraw, leave, come back, look and repeat themselves, 1 to 5 moves each.
   */
  public static Arbitrary<Game> games() {
    return GameArbitraries.games();
  }

  /** Games with turns: long stretches by one actor as well as quick changes. */
  public static Arbitrary<Interleaving> interleavings() {
    return GameArbitraries.interleavings();
  }
}
