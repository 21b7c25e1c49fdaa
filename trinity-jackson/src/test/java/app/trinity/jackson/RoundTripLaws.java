package app.trinity.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.account.DisplayName;
import app.trinity.account.NewAccount;
import app.trinity.account.Profile;
import app.trinity.account.SignUp;
import app.trinity.account.UserId;
import app.trinity.account.Username;
import app.trinity.discovery.CatalogEntry;
import app.trinity.discovery.DeckRequest;
import app.trinity.discovery.Genre;
import app.trinity.discovery.Genres;
import app.trinity.discovery.Movie;
import app.trinity.discovery.MovieId;
import app.trinity.discovery.Recommendation;
import app.trinity.jqwik.TrinityDomain;
import app.trinity.match.Match;
import app.trinity.match.MatchPageRequest;
import app.trinity.room.Participant;
import app.trinity.room.Room;
import app.trinity.room.RoomChange;
import app.trinity.room.RoomChangeKind;
import app.trinity.room.RoomCode;
import app.trinity.room.RoomFacts;
import app.trinity.room.RoomId;
import app.trinity.room.RoomRequest;
import app.trinity.room.Roster;
import app.trinity.room.Round;
import app.trinity.room.Standing;
import app.trinity.rule.MatchRule;
import app.trinity.rule.Quorum;
import app.trinity.vote.Choice;
import app.trinity.vote.Tally;
import app.trinity.vote.Vote;
import app.trinity.vote.VoteResult;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/** What was written is read as an equal value. */
@Domain(Values.class)
@Domain(TrinityDomain.class)
class RoundTripLaws {
  private static final int TRIES = 200;
  private static final JsonMapper API = JsonMapper.builder().addModule(new TrinityModule()).build();
  private static final JsonMapper STORE =
      JsonMapper.builder().addModule(TrinityModule.lossless()).build();

  private static <T> void comesBack(Class<T> type, T value) throws JsonProcessingException {
    assertThat(STORE.readValue(STORE.writeValueAsString(value), type)).isEqualTo(value);
    // Leaves out digits of times at the most, and that once and for all.
    String written = API.writeValueAsString(value);
    assertThat(API.writeValueAsString(API.readValue(written, type))).isEqualTo(written);
  }

  @Property(tries = TRIES)
  void a_room_comes_back(@ForAll Room drawn) throws JsonProcessingException {
    RoomFacts facts = drawn.facts();
    comesBack(RoomFacts.class, facts);
    comesBack(Room.class, Room.of(facts, Roster.of(drawn.id(), 1, drawn.participants())));
  }

  @Property(tries = TRIES)
  void a_room_that_has_gone_on_comes_back_as_it_is_shown(
      @ForAll Room drawn, @ForAll Round round, @ForAll MatchRule rule)
      throws JsonProcessingException {
    Round first = Round.of(1, unlike(drawn, round), true);
    Roster roster =
        Roster.of(drawn.id(), drawn.version(), drawn.participants()).judgedBy(rule).grown(first);
    Room room = Room.of(drawn.facts(), roster, List.of(first));

    Room read = STORE.readValue(STORE.writeValueAsString(room), Room.class);

    assertThat(read.candidates()).isEqualTo(room.candidates());
    assertThat(read.matchRule()).isEqualTo(rule);
    assertThat(read.participants()).isEqualTo(room.participants());
    assertThat(read.exhausted()).isTrue();
    assertThat(STORE.writeValueAsString(read)).isEqualTo(STORE.writeValueAsString(room));
  }

  private static List<Movie> unlike(Room room, Round round) {
    return round.titles().stream()
        .filter(title -> room.candidates().stream().noneMatch(one -> one.id().equals(title.id())))
        .toList();
  }

  @Property(tries = TRIES)
  void a_room_with_a_time_in_milliseconds_comes_back_from_the_api(@ForAll Room room)
      throws JsonProcessingException {
    RoomFacts facts =
        RoomFacts.builder()
            .from(room.facts())
            .createdAt(room.createdAt().truncatedTo(ChronoUnit.MILLIS))
            .build();
    assertThat(API.readValue(API.writeValueAsString(facts), RoomFacts.class)).isEqualTo(facts);
  }

  @Property(tries = TRIES)
  void what_a_host_asks_for_comes_back(@ForAll RoomRequest room, @ForAll DeckRequest deck)
      throws JsonProcessingException {
    comesBack(RoomRequest.class, room);
    comesBack(DeckRequest.class, deck);
  }

  @Property(tries = TRIES)
  void a_roster_comes_back(@ForAll Roster roster, @ForAll Participant participant)
      throws JsonProcessingException {
    comesBack(Roster.class, roster);
    comesBack(Participant.class, participant);
  }

  @Property(tries = TRIES)
  void what_a_room_gains_and_what_changes_about_it_come_back(
      @ForAll Round round, @ForAll RoomChange change, @ForAll DisplayName name)
      throws JsonProcessingException {
    comesBack(Round.class, round);
    comesBack(RoomChange.class, change);
    comesBack(RoomChangeKind.class, change.kind());
    comesBack(DisplayName.class, name);
  }

  @Property(tries = TRIES)
  void a_roster_from_before_rooms_could_go_on_is_read_as_it_is(@ForAll Participant participant)
      throws JsonProcessingException {
    Participant shown = Participant.of(participant.userId(), participant.username());
    String before =
        String.format(
            "{\"roomId\":\"r\",\"version\":3,\"participants\":[{\"userId\":%s,\"username\":%s}]}",
            API.writeValueAsString(participant.userId()),
            API.writeValueAsString(participant.username()));

    assertThat(STORE.readValue(before, Roster.class))
        .isEqualTo(Roster.of(RoomId.of("r"), 3, List.of(shown)));
  }

  @Property(tries = TRIES)
  void titles_come_back(@ForAll List<Movie> deck, @ForAll CatalogEntry entry)
      throws JsonProcessingException {
    String written = STORE.writeValueAsString(deck);
    assertThat(STORE.readValue(written, new TypeReference<List<Movie>>() {})).isEqualTo(deck);
    comesBack(CatalogEntry.class, entry);
  }

  @Property(tries = TRIES)
  void genres_come_back(@ForAll Genres genres, @ForAll Genre genre) throws JsonProcessingException {
    comesBack(Genres.class, genres);
    comesBack(Genre.class, genre);
  }

  @Property(tries = TRIES)
  void a_recommendation_comes_back(@ForAll Recommendation recommendation)
      throws JsonProcessingException {
    comesBack(Recommendation.class, recommendation);
  }

  @Property(tries = TRIES)
  void a_rule_comes_back(@ForAll MatchRule rule, @ForAll Quorum quorum)
      throws JsonProcessingException {
    comesBack(MatchRule.class, rule);
    comesBack(MatchRule.class, MatchRule.custom("seventy-percent"));
    comesBack(Quorum.class, quorum);
  }

  @Property(tries = TRIES)
  void a_vote_comes_back(@ForAll Vote vote, @ForAll VoteResult result, @ForAll Choice choice)
      throws JsonProcessingException {
    comesBack(Vote.class, vote);
    comesBack(VoteResult.class, result);
    comesBack(Choice.class, choice);
  }

  @Property(tries = TRIES)
  void a_tally_comes_back(@ForAll Tally tally, @ForAll Standing standing)
      throws JsonProcessingException {
    comesBack(Tally.class, tally);
    comesBack(Standing.class, standing);
  }

  @Property(tries = TRIES)
  void a_match_comes_back(@ForAll Match match, @ForAll MatchPageRequest page)
      throws JsonProcessingException {
    comesBack(Match.class, match);
    comesBack(MatchPageRequest.class, page);
  }

  @Property(tries = TRIES)
  void an_account_comes_back(
      @ForAll Profile profile, @ForAll SignUp signUp, @ForAll NewAccount account)
      throws JsonProcessingException {
    comesBack(Profile.class, profile);
    comesBack(SignUp.class, signUp);
    comesBack(NewAccount.class, account);
  }

  @Property(tries = TRIES)
  void identifiers_come_back(
      @ForAll RoomId room,
      @ForAll RoomCode code,
      @ForAll UserId user,
      @ForAll Username username,
      @ForAll MovieId movie)
      throws JsonProcessingException {
    comesBack(RoomId.class, room);
    comesBack(RoomCode.class, code);
    comesBack(UserId.class, user);
    comesBack(Username.class, username);
    comesBack(MovieId.class, movie);
    assertThat(API.writeValueAsString(username))
        .isEqualTo(API.writeValueAsString(username.value()));
  }

  @Property(tries = TRIES)
  void identifiers_are_the_keys_of_maps(@ForAll RoomId room, @ForAll MovieId movie)
      throws JsonProcessingException {
    Map<RoomId, Map<MovieId, Integer>> map = Map.of(room, Map.of(movie, 1));
    String written = API.writeValueAsString(map);
    assertThat(API.readValue(written, new TypeReference<Map<RoomId, Map<MovieId, Integer>>>() {}))
        .isEqualTo(map);
  }

  @Property(tries = TRIES)
  void a_time_is_written_to_the_millisecond_for_the_api_and_in_full_for_a_store(
      @ForAll Match drawn, @ForAll Instant at) throws JsonProcessingException {
    Match match = Match.builder().from(drawn).decidedAt(at).build();

    Instant ofTheApi = API.readValue(API.writeValueAsString(match), Match.class).decidedAt();
    Instant ofTheStore = STORE.readValue(STORE.writeValueAsString(match), Match.class).decidedAt();

    assertThat(ofTheApi).isEqualTo(at.truncatedTo(ChronoUnit.MILLIS));
    assertThat(ofTheStore).isEqualTo(at);
  }
}
