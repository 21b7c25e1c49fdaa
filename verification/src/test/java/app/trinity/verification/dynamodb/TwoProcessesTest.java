package app.trinity.verification.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.account.UserId;
import app.trinity.core.Trinity;
import app.trinity.discovery.Genres;
import app.trinity.discovery.MediaType;
import app.trinity.discovery.MovieId;
import app.trinity.discovery.Recommendation;
import app.trinity.dynamodb.DynamoStores;
import app.trinity.match.Match;
import app.trinity.match.MatchPageRequest;
import app.trinity.room.Room;
import app.trinity.room.RoomId;
import app.trinity.room.RoomRequest;
import app.trinity.testkit.Rule;
import app.trinity.testkit.SampleData;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Two processes vote at once on the same titles, each the last vote of the other. */
@Rule({"MATCH-3", "VOTE-3"})
class TwoProcessesTest {
  private static final int ROOMS = Integer.getInteger("trinity.rooms", 40);
  private static final int TITLES = 3;

  private final UserId ada = Evening.somebody();
  private final UserId ben = Evening.somebody();
  private final DynamoStores stores = LocalTables.stores().build();
  private final Trinity trinity =
      Trinity.builder()
          .stores(stores)
          .recommendations(
              request ->
                  Recommendation.builder()
                      .candidates(SampleData.titles(TITLES))
                      .degraded(false)
                      .requests(0)
                      .build())
          .publisher((user, match) -> {})
          .build();

  @Test
  void each_title_has_one_match_and_one_of_them_at_least_is_told_of_it_at_once() throws Exception {
    List<RoomId> rooms = new ArrayList<>();
    for (int i = 0; i < ROOMS; i++) {
      Room room = trinity.rooms().create(ada, RoomRequest.of(MediaType.MOVIE, Genres.of(18)));
      trinity.rooms().join(ben, room.code());
      rooms.add(room.id());
    }
    Process adas = start(ada);
    Process bens = start(ben);
    BufferedReader adasAnswers = awaitReady(adas);
    BufferedReader bensAnswers = awaitReady(bens);

    tell(adas, rooms);
    tell(bens, rooms);

    List<String> toldToAda = adasAnswers.lines().toList();
    List<String> toldToBen = bensAnswers.lines().toList();
    assertThat(adas.waitFor()).isZero();
    assertThat(bens.waitFor()).isZero();
    for (RoomId room : rooms) {
      for (int title = 1; title <= TITLES; title++) {
        Optional<Match> match = stores.matches().find(room, MovieId.of(title));
        assertThat(match).as("the match of title %s in %s", title, room).isPresent();
        String answer = room + " " + title + " ";
        List<String> answers = new ArrayList<>();
        toldToAda.stream().filter(line -> line.startsWith(answer)).forEach(answers::add);
        toldToBen.stream().filter(line -> line.startsWith(answer)).forEach(answers::add);
        assertThat(answers).hasSize(2).contains(answer + match.get().matchId());
        assertThat(answers).isSubsetOf(answer + match.get().matchId(), answer + "-");
      }
    }
    assertThat(trinity.matches().mine(ada, MatchPageRequest.first(100)))
        .doesNotHaveDuplicates()
        .hasSize(Math.min(100, ROOMS * TITLES));
  }

  private static Process start(UserId user) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx128m",
            "-cp",
            System.getProperty("java.class.path"),
            VotingProcess.class.getName(),
            LocalTables.endpoint(),
            "verification-",
            user.value())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static BufferedReader awaitReady(Process process) throws IOException {
    BufferedReader answers =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    assertThat(answers.readLine()).isEqualTo(VotingProcess.READY);
    return answers;
  }

  private static void tell(Process process, List<RoomId> rooms) {
    try (PrintStream input =
        new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8)) {
      rooms.forEach(room -> input.println(room.value()));
    }
  }
}
