package app.trinity.verification.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.dynamodb.table.Table;
import app.trinity.lambda.function.LambdaFunction;
import app.trinity.lambdaruntime.Answer;
import app.trinity.verification.lambda.stage.Stage;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A group that comes to no decision, and what it does about that, through the functions. */
final class UndecidedGroup {
  private final Stage stage;
  private final String ada;
  private final String ben;
  private final String cleo;
  private final String ghost;
  private final List<Map<String, AttributeValue>> rosters = new ArrayList<>();
  private final JsonNode opened;
  private final String room;

  UndecidedGroup(Stage stage, String ada, String ben, String cleo, String ghost) {
    this.stage = stage;
    this.ada = ada;
    this.ben = ben;
    this.cleo = cleo;
    this.ghost = ghost;
    this.opened = open();
    this.room = opened.path("id").asText();
  }

  private JsonNode open() {
    return stage.value(
        ada, "Mutation.createRoom", "{\"input\":{\"mediaType\":\"MOVIE\",\"genreIds\":[35]}}");
  }

  private int title(int place) {
    return opened.at("/candidates/" + place + "/id").intValue();
  }

  /** Asks with an input about the room; remembers what became of the roster. */
  private JsonNode ask(String user, String mutation, String input) {
    JsonNode answer =
        stage.value(user, "Mutation." + mutation, "{\"input\":" + aboutRoom(input) + "}");
    rosters.addAll(Streams.items(Table.ROSTERS, room));
    return answer;
  }

  private String aboutRoom(String input) {
    return "{\"roomId\":\"" + room + "\"," + input + "}";
  }

  private String refusal(String user, String mutation, String input) {
    return stage
        .ask(user, "Mutation." + mutation, "{\"input\":" + aboutRoom(input) + "}")
        .at("/error/type")
        .asText();
  }

  private JsonNode vote(String user, int title, boolean yes) {
    return ask(user, "vote", "\"movieId\":" + title + ",\"vote\":" + yes).path("match");
  }

  private void join(String user) {
    stage.value(
        user,
        "Mutation.joinRoom",
        "{\"input\":{\"roomCode\":\"" + opened.path("code").asText() + "\"}}");
    rosters.addAll(Streams.items(Table.ROSTERS, room));
  }

  private Set<Integer> matches(String user) {
    Set<Integer> matches = new HashSet<>();
    for (JsonNode match : stage.value(user, "Query.getMyMatches", "{}")) {
      if (match.path("roomId").asText().equals(room)) {
        matches.add(match.path("movieId").intValue());
      }
    }
    return matches;
  }

  void play() {
    rosters.addAll(Streams.items(Table.ROSTERS, room));
    join(ben);
    votesStayUntold();
    anUndoneYesIsNoYes();
    theGhostIsRemoved();
    theRuleIsRelaxed();
    namesChange();
    theRoomGoesOn();
    whatIsSeenStaysAway();
    theHostEndsIt();
    whoWatchesIsTold();
  }

  private void votesStayUntold() {
    vote(ada, title(5), true);

    for (JsonNode standing : stage.value(ben, "Query.standings", "{\"roomId\":\"" + room + "\"}")) {
      assertThat(standing.path("yesVotes").isNull()).isTrue();
      assertThat(standing.path("noVotes").isNull()).isTrue();
    }
  }

  private void anUndoneYesIsNoYes() {
    vote(ada, title(0), true);
    JsonNode undone = ask(ada, "retractVote", "\"movieId\":" + title(0));
    assertThat(undone.path("success").booleanValue()).isTrue();
    assertThat(undone.at("/vote/vote").booleanValue()).isTrue();
    assertThat(ask(ada, "retractVote", "\"movieId\":" + title(0)).path("success").booleanValue())
        .isFalse();

    assertThat(vote(ben, title(0), true).isNull()).isTrue();
  }

  private void theGhostIsRemoved() {
    join(ghost);
    assertThat(vote(ada, title(1), true).isNull()).isTrue();
    assertThat(vote(ben, title(1), true).isNull()).isTrue();
    String theGhost = "\"userId\":\"" + ghost + "\"";
    assertThat(refusal(ben, "removeParticipant", theGhost)).isEqualTo("FORBIDDEN");

    JsonNode left = ask(ada, "removeParticipant", theGhost);

    assertThat(left.path("participants")).hasSize(2);
    assertThat(matches(ben)).containsExactly(title(1));
    assertThat(matches(ghost)).isEmpty();
  }

  private void theRuleIsRelaxed() {
    join(cleo);
    vote(ada, title(2), true);
    vote(ben, title(2), true);
    vote(cleo, title(2), false);

    JsonNode relaxed = ask(ada, "changeMatchRule", "\"matchRule\":{\"kind\":\"MAJORITY\"}");

    assertThat(relaxed.at("/matchRule/kind").asText()).isEqualTo("MAJORITY");
    assertThat(matches(cleo)).containsExactly(title(2));
  }

  private void namesChange() {
    JsonNode shown = stage.value(ben, "Mutation.setDisplayName", "{\"name\":\" Bén 🎬 \"}");
    rosters.addAll(Streams.items(Table.ROSTERS, room));

    assertThat(shown.path("displayName").asText()).isEqualTo("Bén 🎬");
    assertThat(
            stage
                .value(cleo, "Query.getRoom", "{\"id\":\"" + room + "\"}")
                .at("/participants/1/displayName")
                .asText())
        .isEqualTo("Bén 🎬");
  }

  private void theRoomGoesOn() {
    JsonNode grown = ask(ada, "moreTitles", "\"have\":50");
    JsonNode same = ask(ben, "moreTitles", "\"have\":50");

    assertThat(grown.path("candidates")).hasSize(100);
    assertThat(same.path("candidates")).isEqualTo(grown.path("candidates"));
    int added = grown.at("/candidates/99/id").intValue();
    // The function that votes has seen the room without it.
    vote(cleo, added, true);
    assertThat(vote(ben, added, true).path("movieId").intValue()).isEqualTo(added);
  }

  private void whatIsSeenStaysAway() {
    JsonNode result = ask(ada, "vote", "\"movieId\":" + title(3) + ",\"vote\":false,\"seen\":true");
    assertThat(result.path("success").booleanValue()).isTrue();
    stage.aws().behave(stage::asUsual);

    JsonNode another = open();

    Set<Integer> avoided = new HashSet<>();
    JsonNode asked =
        stage.aws().requests().stream()
            .filter(request -> request.service().equals("lambda"))
            .findFirst()
            .orElseThrow()
            .body();
    asked.path("avoiding").forEach(title -> avoided.add(title.intValue()));
    assertThat(avoided).contains(title(1), title(2), title(3));
    for (JsonNode title : another.path("candidates")) {
      assertThat(avoided).doesNotContain(title.path("id").intValue());
    }
    stage.value(ada, "Mutation.endRoom", "{\"roomId\":\"" + another.path("id").asText() + "\"}");
  }

  private void theHostEndsIt() {
    String here = "{\"roomId\":\"" + room + "\"}";
    assertThat(stage.ask(ben, "Mutation.endRoom", here).at("/error/type").asText())
        .isEqualTo("FORBIDDEN");

    JsonNode ended = stage.value(ada, "Mutation.endRoom", here);
    rosters.addAll(Streams.items(Table.ROSTERS, room));

    assertThat(ended.path("participants")).isEmpty();
    for (String field : List.of("Mutation.endRoom", "Query.nextCards", "Query.standings")) {
      assertThat(stage.ask(ada, field, here).at("/error/type").asText())
          .as(field)
          .isEqualTo("ROOM_EXPIRED");
    }
    assertThat(refusal(ben, "vote", "\"movieId\":" + title(4) + ",\"vote\":true"))
        .isEqualTo("ROOM_EXPIRED");
    assertThat(matches(ben)).hasSize(3);
  }

  /** The changes of the roster, as its stream brings them, reach AppSync in their order. */
  private void whoWatchesIsTold() {
    List<Map<String, AttributeValue>> states = new ArrayList<>();
    for (Map<String, AttributeValue> roster : rosters) {
      if (states.isEmpty() || !states.get(states.size() - 1).equals(roster)) {
        states.add(roster);
      }
    }
    stage.aws().behave(stage::asUsual);

    Answer answer = stage.invoke(LambdaFunction.STREAM, Streams.changes(Table.ROSTERS, states));

    assertThat(answer.body()).isEqualTo("{\"batchItemFailures\":[]}");
    assertThat(stage.aws().requests())
        .filteredOn(request -> request.service().equals("appsync"))
        .extracting(request -> request.body().at("/variables/input/kind").asText())
        .containsExactly("JOINED", "JOINED", "REMOVED", "JOINED", "RULE", "TITLES", "ENDED");
  }
}
