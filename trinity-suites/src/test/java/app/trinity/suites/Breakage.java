package app.trinity.suites;

import app.trinity.account.UserId;
import app.trinity.discovery.Movie;
import app.trinity.discovery.MovieId;
import app.trinity.match.Match;
import app.trinity.match.spi.Evidence;
import app.trinity.match.spi.Recording;
import app.trinity.room.RoomChangeKind;
import app.trinity.room.RoomId;
import app.trinity.room.Roster;
import app.trinity.room.spi.Changing;
import app.trinity.room.spi.Leaving;
import app.trinity.room.spi.RosterChange;
import app.trinity.spi.Stores;
import app.trinity.vote.Board;
import app.trinity.vote.Tally;
import app.trinity.vote.Vote;
import app.trinity.vote.spi.BoardReading;
import app.trinity.vote.spi.TitleQuery;
import app.trinity.vote.spi.TitleReading;
import app.trinity.vote.spi.VotePut;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The ways of being wrong that the suites must find. */
@SuppressWarnings("ImmutableEnumChecker") // Made by List.of.
enum Breakage {
  /** A match is recorded though somebody has joined or left since it was judged. */
  RECORDS_WHATEVER_THE_ROSTER("a match that the votes do not imply") {
    @Override
    ForwardingStores over(Stores stores) {
      return new ForwardingStores(stores) {
        @Override
        public Recording record(Match match, Evidence evidence) {
          long version = stores.rosters().find(match.roomId()).orElseThrow().version();
          return super.record(match, Evidence.of(version, evidence.yeses()));
        }
      };
    }
  },
  /** A match is recorded though a yes has been withdrawn since it was judged. */
  RECORDS_WHATEVER_THE_YESES("a match that the votes do not imply") {
    @Override
    ForwardingStores over(Stores stores) {
      return new ForwardingStores(stores) {
        @Override
        public Recording record(Match match, Evidence evidence) {
          return super.record(match, Evidence.of(evidence.rosterVersion(), Set.of()));
        }
      };
    }
  },
  /** A match is recorded though the title has one. */
  RECORDS_TWICE("a second match for one title") {
    @Override
    ForwardingStores over(Stores stores) {
      return new ForwardingStores(stores) {
        @Override
        public Recording record(Match match, Evidence evidence) {
          Recording recording = super.record(match, evidence);
          return recording.outcome() == Recording.Outcome.ALREADY_RECORDED
              ? Recording.recorded(match)
              : recording;
        }
      };
    }
  },
  /** The tally is read before the vote is stored, so two last votes miss each other. */
  READS_BEFORE_IT_WRITES("titles left unmatched by a yes") {
    @Override
    ForwardingStores over(Stores stores) {
      return new ForwardingStores(stores) {
        private final Map<Vote, TitleReading> before = new HashMap<>();

        @Override
        public VotePut put(Vote vote) {
          before.put(vote, readBoard(vote.roomId()).orElseThrow().title(vote.movieId()));
          return super.put(vote);
        }

        @Override
        public Optional<TitleReading> readTitle(TitleQuery query) {
          return query
              .justStored()
              .flatMap(vote -> Optional.ofNullable(before.remove(vote)).map(old -> with(old, vote)))
              .map(
                  old ->
                      TitleReading.of(
                          old.roster(), old.tally(), find(query.roomId(), query.movieId())))
              .or(() -> super.readTitle(query));
        }

        private TitleReading with(TitleReading old, Vote vote) {
          if (!old.roster().has(vote.userId())) {
            return old;
          }
          Set<UserId> yeses = new HashSet<>(old.tally().yeses());
          yeses.add(vote.userId());
          return TitleReading.of(
              old.roster(),
              Tally.of(vote.movieId(), old.tally().participants(), yeses, 0),
              old.match());
        }
      };
    }
  },
  /** A late copy of an earlier vote takes the place of a newer one. */
  STORES_LATE_COPIES("the vote as it was stored", "a vote that was taken back and still stands") {
    @Override
    ForwardingStores over(Stores stores) {
      return new ForwardingStores(stores) {
        @Override
        public VotePut put(Vote vote) {
          VotePut put = super.put(vote);
          if (put.stored().equals(vote)) {
            return put;
          }
          return super.put(
              Vote.of(
                  vote.roomId(),
                  vote.userId(),
                  vote.movieId(),
                  vote.choice(),
                  put.stored().castAt().plus(1, ChronoUnit.MICROS)));
        }
      };
    }
  },
  /** An earlier attempt may always have been stored, so that whoever's clock is ahead wins. */
  NEVER_ATTEMPTS_FIRST(
      "a vote that was answered and does not stand", "whether a vote was taken back") {
    @Override
    ForwardingStores over(Stores stores) {
      return new ForwardingStores(stores) {
        @Override
        public VotePut put(Vote vote) {
          VotePut put = super.put(vote);
          return VotePut.of(put.stored(), put.replaced(), false);
        }
      };
    }
  },
  /** A retraction is answered and not stored. */
  FORGETS_RETRACTIONS("a vote") {
    @Override
    ForwardingStores over(Stores stores) {
      return new ForwardingStores(stores) {
        @Override
        public VotePut put(Vote vote) {
          return vote.isCast() ? super.put(vote) : VotePut.of(vote, Optional.empty(), true);
        }
      };
    }
  },
  /** What a vote replaced is not told. */
  TELLS_NOT_WHAT_IT_REPLACED("whether a vote was taken back") {
    @Override
    ForwardingStores over(Stores stores) {
      return new ForwardingStores(stores) {
        @Override
        public VotePut put(Vote vote) {
          return VotePut.of(super.put(vote).stored(), Optional.empty(), true);
        }
      };
    }
  },
  /** A match is recorded though the rule has changed since it was judged. */
  RECORDS_WHATEVER_THE_RULE("a match that the votes do not imply") {
    @Override
    ForwardingStores over(Stores stores) {
      return new ForwardingStores(stores) {
        @Override
        public Recording record(Match match, Evidence evidence) {
          Roster roster = stores.rosters().find(match.roomId()).orElseThrow();
          boolean ruleChanged = roster.lastChange().equals(Optional.of(RoomChangeKind.RULE));
          return super.record(
              match, ruleChanged ? Evidence.of(roster.version(), evidence.yeses()) : evidence);
        }
      };
    }
  },
  /** A change is stored over a roster that has changed since. */
  CHANGES_WHATEVER_THE_ROSTER("changed though stale") {
    @Override
    ForwardingStores over(Stores stores) {
      return new ForwardingStores(stores) {
        @Override
        public Changing change(RosterChange change) {
          Changing changing = super.change(change);
          return changing.outcome() == Changing.Outcome.STALE
              ? Changing.of(Changing.Outcome.CHANGED, change.after())
              : changing;
        }
      };
    }
  },
  /** Nobody looks at the board after a change of the rule or a removal. */
  CHANGING_IS_NOT_JUDGED("titles left unmatched by a") {
    @Override
    ForwardingStores over(Stores stores) {
      return new ForwardingStores(stores) {
        private final Set<Thread> changing = new HashSet<>();

        @Override
        public Changing change(RosterChange change) {
          Changing changed = super.change(change);
          if (change.round().isEmpty() && !change.after().ended()) {
            changing.add(Thread.currentThread());
          }
          return changed;
        }

        @Override
        public Optional<BoardReading> readBoard(RoomId room) {
          return changing.remove(Thread.currentThread()) ? Optional.empty() : super.readBoard(room);
        }
      };
    }
  },
  /** That a room does not have a title is remembered when it has grown. */
  REMEMBERS_THAT_THERE_IS_NO_TITLE("NOT_IN_DECK") {
    @Override
    ForwardingStores over(Stores stores) {
      return new ForwardingStores(stores) {
        @Override
        public Optional<Movie> laterTitle(RoomId room, MovieId title) {
          return Optional.empty();
        }
      };
    }
  },
  /** Nobody looks at the board after a leave. */
  LEAVING_IS_NOT_JUDGED("titles left unmatched by a leave") {
    @Override
    ForwardingStores over(Stores stores) {
      return new ForwardingStores(stores) {
        private final Set<Thread> leaving = new HashSet<>();

        @Override
        public Leaving leave(RoomId room, UserId leaver, Instant at) {
          Leaving left = super.leave(room, leaver, at);
          if (left.outcome() == Leaving.Outcome.LEFT) {
            leaving.add(Thread.currentThread());
          }
          return left;
        }

        @Override
        public Optional<BoardReading> readBoard(RoomId room) {
          return leaving.remove(Thread.currentThread()) ? Optional.empty() : super.readBoard(room);
        }
      };
    }
  },
  /** Nobody looks at what a joiner has said before. */
  JOINING_IS_NOT_JUDGED("titles left unmatched by a join") {
    @Override
    ForwardingStores over(Stores stores) {
      return new ForwardingStores(stores) {
        @Override
        public List<Vote> votesOf(RoomId room, UserId user) {
          return Thread.currentThread().getName().startsWith("actor")
              ? List.of()
              : super.votesOf(room, user);
        }
      };
    }
  },
  /** Nobody looks at the tally where a yes was there before. */
  REPEATS_ARE_NOT_JUDGED("titles left unmatched by a yes") {
    @Override
    ForwardingStores over(Stores stores) {
      return new ForwardingStores(stores) {
        private final Set<Vote> repeats = new HashSet<>();

        @Override
        public VotePut put(Vote vote) {
          boolean again =
              votesOf(vote.roomId(), vote.userId()).stream()
                  .anyMatch(old -> old.movieId().equals(vote.movieId()) && old.isYes());
          if (again) {
            repeats.add(vote);
          }
          return super.put(vote);
        }

        @Override
        public Optional<TitleReading> readTitle(TitleQuery query) {
          Optional<TitleReading> reading = super.readTitle(query);
          return query.justStored().filter(repeats::remove).isPresent()
              ? reading.map(ForwardingStores::unjudgeable)
              : reading;
        }
      };
    }
  },
  /** A match that the tally no longer bears out is not read with it. */
  READS_NO_MATCH("the answer to a yes lacks the match") {
    @Override
    ForwardingStores over(Stores stores) {
      return new ForwardingStores(stores) {
        @Override
        public Optional<TitleReading> readTitle(TitleQuery query) {
          return super.readTitle(query)
              .map(reading -> TitleReading.of(reading.roster(), reading.tally(), Optional.empty()));
        }
      };
    }
  },
  /** A match goes when one of its people goes. */
  REVOKES_MATCHES("the match of 1") {
    @Override
    ForwardingStores over(Stores stores) {
      return new ForwardingStores(stores) {
        @Override
        public Optional<Match> find(RoomId room, MovieId title) {
          Roster roster = stores.rosters().find(room).orElseThrow();
          return super.find(room, title)
              .filter(match -> roster.userIds().containsAll(match.matchedUsers()));
        }
      };
    }
  },
  /** A board shows nobody's votes, so nothing that was lost is ever found. */
  BOARDS_ARE_BLANK("titles left unmatched by a") {
    @Override
    ForwardingStores over(Stores stores) {
      return new ForwardingStores(stores) {
        @Override
        public Optional<BoardReading> readBoard(RoomId room) {
          return super.readBoard(room)
              .map(
                  reading ->
                      BoardReading.of(
                          reading.roster(),
                          Board.of(reading.roster().userIds(), List.of()),
                          reading.matches()));
        }
      };
    }
  };

  private final List<String> complaints;

  Breakage(String... complaints) {
    this.complaints = List.of(complaints);
  }

  /** What the suites say of it: one of these, whichever of its effects they meet first. */
  List<String> complaints() {
    return complaints;
  }

  abstract ForwardingStores over(Stores stores);
}
