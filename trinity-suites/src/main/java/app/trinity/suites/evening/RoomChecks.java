package app.trinity.suites.evening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import app.trinity.Refusal;
import app.trinity.RefusalCode;
import app.trinity.account.UserId;
import app.trinity.core.Trinity;
import app.trinity.core.match.Standings;
import app.trinity.discovery.Movie;
import app.trinity.discovery.MovieId;
import app.trinity.discovery.Recommendation;
import app.trinity.match.Match;
import app.trinity.room.Participant;
import app.trinity.room.Room;
import app.trinity.room.RoomFacts;
import app.trinity.room.Round;
import app.trinity.room.Standing;
import app.trinity.suites.evening.RoomModel.Due;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;

/** Compares what an engine shows of a room with the room's model. */
final class RoomChecks {
  private final RoomModel model;
  private final Map<MovieId, Match> recorded = new HashMap<>();

  RoomChecks(RoomModel model) {
    this.model = model;
  }

  /** Checks that a request is refused, and by which code. */
  static void refused(RefusalCode code, ThrowingCallable request) {
    assertThat(codeOf(catchThrowable(request)))
        .as("ERRORS: the refusal")
        .isEqualTo(code.toString());
  }

  private static String codeOf(@Nullable Throwable thrown) {
    return thrown instanceof Refusal refusal ? refusal.code().toString() : "not refused: " + thrown;
  }

  /** Checks all that an engine has answered of the room. */
  void shows(Room room) {
    RosterModel roster = model.roster();
    assertThat(room.facts()).as("ROOM-9: the room's facts").isEqualTo(model.opened().facts());
    assertThat(room.participants().stream().map(Participant::userId))
        .as("ROOM-6, ROOM-7, ROOM-7a: the participants, in the order in which they joined")
        .containsExactlyElementsOf(roster.participants());
    assertThat(room.participants().stream().map(Participant::displayName))
        .as("ROOM-12: the names by which the participants are shown")
        .containsExactlyElementsOf(roster.names());
    assertThat(room.hostId())
        .as("ROOM-11: the host")
        .isEqualTo(roster.host().orElse(model.opened().facts().hostId()));
    assertThat(room.matchRule()).as("ROOM-11: the rule").isEqualTo(roster.quorum().rule());
    assertThat(room.candidates()).as("ROOM-9, ROOM-9a: the titles").isEqualTo(model.titles());
    assertThat(room.exhausted())
        .as("ROOM-9a: that there are no more titles")
        .isEqualTo(model.isExhausted());
    assertThat(room.version())
        .as("ROOM-11: the version of the roster, which counts every change")
        .isEqualTo(roster.version());
  }

  /** Checks what a room has gained; returns the titles. */
  List<Movie> gained(Room grown) {
    int before = model.titles().size();
    List<Movie> more = grown.candidates().subList(before, grown.candidates().size());
    assertThat(more.size()).as("ROOM-9a: titles in a round").isLessThanOrEqualTo(Round.MAX_TITLES);
    assertThat(grown.candidates().stream().map(Movie::id))
        .as("ROOM-9a: no title twice")
        .doesNotHaveDuplicates()
        .hasSizeLessThanOrEqualTo(RoomFacts.MAX_TITLES);
    return List.copyOf(more);
  }

  /** Checks that a title has its match, one and the same at every look. */
  void hasMatch(Trinity engine, Due due) {
    UserId somebody = due.users().get(0);
    isRecorded(engine.matches().of(somebody, model.opened().id(), due.title()), due);
  }

  /** Checks a match that an engine has shown. */
  void isRecorded(Match match, Due due) {
    Match first = recorded.computeIfAbsent(due.title(), title -> match);
    assertThat(match).as("MATCH-3: the title's one match").isEqualTo(first);
    assertThat(match.movieId()).as("MATCH-3: the title matched").isEqualTo(due.title());
    assertThat(List.copyOf(match.matchedUsers()))
        .as("MATCH-6: the participants when the match was decided")
        .isEqualTo(due.users());
  }

  /** Checks that a title has no match. */
  void hasNoMatch(Trinity engine, UserId user, MovieId title) {
    refused(
        RefusalCode.MATCH_NOT_FOUND, () -> engine.matches().of(user, model.opened().id(), title));
  }

  /** The match of a title that has one, as it was first seen. */
  Match recorded(Due due) {
    return Objects.requireNonNull(recorded.get(due.title()));
  }

  /** Checks that a participant is dealt what the votes imply. */
  void deals(Trinity engine, UserId user) {
    Room opened = model.opened();
    assertThat(engine.rooms().nextCards(user, opened.id(), Recommendation.DECK_SIZE))
        .as("DECK-1: the titles dealt to %s", user)
        .isEqualTo(model.dealt(user).stream().limit(Recommendation.DECK_SIZE).toList());
  }

  /** Checks that the standings are those of the board, and tell nobody's vote too early. */
  void ranks(Trinity engine, UserId user) {
    Set<MovieId> matched = new HashSet<>();
    model.matches().forEach(due -> matched.add(due.title()));
    List<Standing> standings = engine.rooms().standings(user, model.opened().id());
    assertThat(standings)
        .as("MATCH-9, MATCH-9a: the standings shown to %s", user)
        .isEqualTo(Standings.forParticipant(model.titles(), model.board(), matched, user));
    Map<UserId, Integer> progress = model.progress();
    assertThat(engine.rooms().progress(user, model.opened().id()))
        .as("VOTE-2a: on how many titles each participant has voted")
        .isEqualTo(progress);
    if (progress.values().stream().anyMatch(voted -> voted < model.titles().size())) {
      matched.addAll(model.votedOnBy(user));
      assertThat(standings)
          .as("MATCH-9a: the counts hidden from %s", user)
          .allMatch(
              standing -> matched.contains(standing.movie().id()) || standing.yesVotes().isEmpty());
    }
  }

  /** Checks everything that an engine shows of the room to these people. */
  void atTheEnd(Trinity engine, List<UserId> people) {
    Room opened = model.opened();
    model.matches().forEach(due -> hasMatch(engine, due));
    if (model.roster().hasEnded()) {
      refused(RefusalCode.ROOM_EXPIRED, () -> engine.rooms().findByCode(opened.code()));
      refused(RefusalCode.ROOM_EXPIRED, () -> engine.rooms().join(people.get(0), opened.code()));
    } else {
      shows(engine.rooms().findByCode(opened.code()).orElseThrow());
    }
    for (UserId user : people) {
      if (model.roster().has(user)) {
        shows(engine.rooms().find(user, opened.id()).orElseThrow());
        deals(engine, user);
        ranks(engine, user);
      } else {
        RefusalCode code =
            model.roster().hasEnded() ? RefusalCode.ROOM_EXPIRED : RefusalCode.NOT_A_PARTICIPANT;
        refused(code, () -> engine.rooms().find(user, opened.id()));
        refused(code, () -> engine.rooms().nextCards(user, opened.id(), 1));
        refused(code, () -> engine.rooms().standings(user, opened.id()));
      }
    }
    for (MovieId title : model.votedOn()) {
      if (model.match(title).isEmpty()) {
        hasNoMatch(engine, opened.hostId(), title);
      }
    }
  }
}
