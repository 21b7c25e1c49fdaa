package app.trinity.jackson;

import app.trinity.account.DisplayName;
import app.trinity.account.NewAccount;
import app.trinity.account.Profile;
import app.trinity.account.SignUp;
import app.trinity.account.UserId;
import app.trinity.discovery.CatalogEntry;
import app.trinity.discovery.DeckRequest;
import app.trinity.discovery.Genre;
import app.trinity.discovery.Genres;
import app.trinity.discovery.MediaType;
import app.trinity.discovery.Movie;
import app.trinity.discovery.Recommendation;
import app.trinity.jqwik.TrinityArbitraries;
import app.trinity.jqwik.TrinityDomain;
import app.trinity.match.Match;
import app.trinity.match.MatchId;
import app.trinity.match.MatchPageRequest;
import app.trinity.room.Room;
import app.trinity.room.RoomChange;
import app.trinity.room.RoomChangeKind;
import app.trinity.room.RoomFacts;
import app.trinity.room.RoomId;
import app.trinity.room.Roster;
import app.trinity.room.Round;
import app.trinity.room.Standing;
import app.trinity.rule.MatchRule;
import app.trinity.vote.Choice;
import app.trinity.vote.Vote;
import app.trinity.vote.VoteResult;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContextBase;

/** The values of {@link TrinityDomain}, and those that only a wire form needs. */
@Domain(TrinityDomain.class)
final class Values extends DomainContextBase {
  private static final RoomId ROOM = RoomId.of("room");
  private static final Instant START = Instant.parse("2024-05-04T20:15:00Z");

  @Provide
  Arbitrary<Instant> instants() {
    return Arbitraries.longs()
        .between(0, 2_000_000_000)
        .map(nanoseconds -> START.plusNanos(nanoseconds));
  }

  @Provide
  Arbitrary<MatchId> matchIds() {
    return TrinityArbitraries.roomIds().map(id -> MatchId.of(id.value()));
  }

  @Provide
  Arbitrary<Genre> anyGenre() {
    return mediaTypes().flatMap(type -> Arbitraries.of(type.genres()));
  }

  @Provide
  Arbitrary<MediaType> mediaTypes() {
    return Arbitraries.of(MediaType.class);
  }

  @Provide
  Arbitrary<Genres> genres() {
    return mediaTypes().flatMap(TrinityArbitraries::genres);
  }

  @Provide
  Arbitrary<DeckRequest> deckRequests() {
    return Combinators.combine(
            TrinityArbitraries.roomRequests(),
            TrinityArbitraries.userIds().set().ofMaxSize(3),
            TrinityArbitraries.movieIds().set().ofMaxSize(3),
            Arbitraries.integers().between(1, Recommendation.DECK_SIZE))
        .as(
            (room, people, titles, size) ->
                DeckRequest.builder()
                    .mediaType(room.mediaType())
                    .genres(room.genres())
                    .people(people)
                    .without(titles)
                    .avoiding(titles)
                    .size(size)
                    .build());
  }

  @Provide
  Arbitrary<RoomFacts> facts() {
    return TrinityArbitraries.rooms().map(Room::facts);
  }

  @Provide
  Arbitrary<DisplayName> displayNames() {
    return Arbitraries.of("Ada", "Ådå", "名前", "Zoë 🎬", "ben-42").map(DisplayName::of);
  }

  @Provide
  Arbitrary<Round> rounds() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 10),
            bareMovies().list().uniqueElements(Movie::id).ofMinSize(1).ofMaxSize(5),
            Arbitraries.of(true, false))
        .as(Round::of);
  }

  @Provide
  Arbitrary<RoomChange> changes() {
    return Combinators.combine(
            TrinityArbitraries.roomIds(),
            Arbitraries.of(RoomChangeKind.class),
            Arbitraries.longs().between(1, 1_000))
        .as(RoomChange::of);
  }

  /** Rosters of rooms that have gone on: renamed, judged by another rule, grown, ended. */
  @Provide
  Arbitrary<Roster> laterRosters() {
    return Combinators.combine(
            TrinityArbitraries.rosters(), displayNames(), TrinityArbitraries.matchRules())
        .as(Values::goneOn)
        .flatMap(roster -> rounds().map(round -> grown(roster, round)))
        .flatMap(roster -> Arbitraries.of(roster, roster.closed()));
  }

  private static Roster goneOn(Roster roster, DisplayName name, MatchRule rule) {
    Roster judged = roster.judgedBy(rule);
    return roster.host().map(host -> judged.renaming(host, name)).orElse(judged);
  }

  private static Roster grown(Roster roster, Round round) {
    return roster.grown(Round.of(1, round.titles(), round.last()));
  }

  @Provide
  Arbitrary<Vote> votes() {
    return Combinators.combine(TrinityArbitraries.votes(ROOM), Arbitraries.of(Choice.class))
        .as((vote, choice) -> Vote.of(ROOM, vote.userId(), vote.movieId(), choice, vote.castAt()));
  }

  @Provide
  Arbitrary<Match> matches() {
    return Combinators.combine(
            matchIds(),
            TrinityArbitraries.roomIds(),
            bareMovies(),
            TrinityArbitraries.userIds().set().ofMaxSize(5),
            instants())
        .as(
            (id, room, movie, users, at) ->
                Match.builder()
                    .matchId(id)
                    .roomId(room)
                    .mediaType(at.getEpochSecond() % 2 == 0 ? MediaType.MOVIE : MediaType.TV)
                    .movieId(movie.id())
                    .title(movie.title())
                    .posterPath(movie.posterPath())
                    .matchedUsers(users)
                    .decidedAt(at)
                    .build());
  }

  @Provide
  Arbitrary<VoteResult> voteResults() {
    return Combinators.combine(Arbitraries.of(true, false), votes(), matches().optional())
        .as(VoteResult::of);
  }

  @Provide
  Arbitrary<Standing> standings() {
    Arbitrary<Integer> counts = Arbitraries.integers().between(0, 90);
    return Arbitraries.oneOf(
        Combinators.combine(bareMovies(), counts, counts, counts, Arbitraries.of(true, false))
            .as(Standing::of),
        Combinators.combine(bareMovies(), counts).as(Standing::untold));
  }

  /** Titles that may lack whatever a title may lack, with letters of many scripts. */
  private static Arbitrary<Movie> bareMovies() {
    return Combinators.combine(
            TrinityArbitraries.movies(),
            Arbitraries.strings().ofMaxLength(30).optional(),
            Arbitraries.of(true, false))
        .as(
            (movie, title, bare) -> {
              Movie.Builder next = Movie.builder().from(movie);
              title.ifPresent(next::title);
              return bare
                  ? next.posterPath(Optional.empty())
                      .releaseDate(Optional.empty())
                      .genreIds(List.of())
                      .build()
                  : next.build();
            });
  }

  @Provide
  Arbitrary<Recommendation> recommendations() {
    return Combinators.combine(
            bareMovies().list().uniqueElements(Movie::id).ofMaxSize(5), Arbitraries.of(true, false))
        .as(
            (movies, degraded) ->
                Recommendation.builder().candidates(movies).degraded(degraded).requests(0).build());
  }

  @Provide
  Arbitrary<CatalogEntry> entries() {
    return Combinators.combine(
            bareMovies(), Arbitraries.of("en", "ja").optional(), Arbitraries.of(true, false))
        .as(CatalogEntry::of);
  }

  @Provide
  Arbitrary<MatchPageRequest> pages() {
    return Combinators.combine(Arbitraries.integers().between(1, 100), matchIds().optional())
        .as(
            (limit, after) ->
                after
                    .map(last -> MatchPageRequest.after(last, limit))
                    .orElseGet(() -> MatchPageRequest.first(limit)));
  }

  @Provide
  Arbitrary<Profile> profiles() {
    return Combinators.combine(
            TrinityArbitraries.participants(),
            displayNames().optional(),
            instants(),
            instants().optional())
        .as(
            (person, name, created, login) ->
                Profile.builder()
                    .userId(person.userId())
                    .username(person.username())
                    .displayName(name)
                    .createdAt(created)
                    .lastLoginAt(login)
                    .build());
  }

  @Provide
  Arbitrary<SignUp> signUps() {
    Arbitrary<Optional<String>> typed = Arbitraries.strings().optional();
    return Combinators.combine(typed, typed)
        .as((email, name) -> SignUp.builder().email(email).username(name).build());
  }

  @Provide
  Arbitrary<NewAccount> newAccounts() {
    Arbitrary<Optional<String>> typed = Arbitraries.strings().optional();
    Arbitrary<UserId> users = TrinityArbitraries.userIds();
    return Combinators.combine(users, typed, typed, Arbitraries.strings())
        .as(
            (user, directory, wanted, hint) ->
                NewAccount.builder()
                    .userId(user)
                    .directoryName(directory)
                    .wantedUsername(wanted)
                    .nameHint(hint)
                    .build());
  }
}
