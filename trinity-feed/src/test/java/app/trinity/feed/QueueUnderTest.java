package app.trinity.feed;

import app.trinity.InfrastructureFailure;
import app.trinity.InfrastructureFailure.Effect;
import app.trinity.account.UserId;
import app.trinity.discovery.MediaType;
import app.trinity.discovery.MovieId;
import app.trinity.match.Announcements;
import app.trinity.match.Match;
import app.trinity.match.MatchId;
import app.trinity.room.RoomId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** A queue whose work is done when the test says so, and what it has told. */
abstract class QueueUnderTest {
  static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  static final Duration TIME_LIMIT = Duration.ofSeconds(5);
  static final UserId ADAS = UserId.of("ada");
  static final UserId BOBS = UserId.of("bob");

  final ManualWorkers workers = new ManualWorkers(TIME_LIMIT);
  final RecordedLog log = new RecordedLog();
  final List<String> told = new ArrayList<>();
  final AnnouncementQueue feed = feed(RetryPolicy.defaults());

  final AnnouncementQueue feed(RetryPolicy retryPolicy) {
    return AnnouncementQueue.builder().retryPolicy(retryPolicy).logger(log).build(workers);
  }

  static Match match(String room, int title) {
    return Match.builder()
        .matchId(MatchId.of(room + "-" + title))
        .roomId(RoomId.of(room))
        .mediaType(MediaType.MOVIE)
        .movieId(MovieId.of(title))
        .title("Title " + title)
        .matchedUsers(List.of(ADAS, BOBS))
        .decidedAt(NOON.plusSeconds(title))
        .build();
  }

  final void tell(UserId user, Match match) {
    told.add(user + " " + match.matchId());
  }

  /** Tells people, but fails where the predicate says so. */
  final Announcements failing(Predicate<String> fails) {
    return (user, match) -> {
      if (fails.test(user + " " + match.matchId())) {
        throw new InfrastructureFailure(Effect.MAY_HAVE_HAPPENED, "line is dead");
      }
      tell(user, match);
    };
  }
}
