package app.trinity.api;

import app.trinity.account.UserId;
import app.trinity.discovery.MovieId;
import app.trinity.room.RoomId;
import app.trinity.vote.Choice;
import app.trinity.vote.VoteResult;
import app.trinity.vote.Voting;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Voting. */
record VoteFields(Voting voting) {
  Map<String, Function<Call, @Nullable Object>> methods() {
    return Map.of("Mutation.vote", this::vote, "Mutation.retractVote", this::retractVote);
  }

  private Object vote(Call call) {
    UserId user = call.caller().user();
    Arguments input = call.arguments().input("input");
    RoomId room = RoomId.of(input.text("roomId"));
    MovieId title = MovieId.of(input.integer("movieId"));
    Choice choice = Choice.of(input.truth("vote"));
    boolean seen = input.optionalTruth("seen").orElse(false);
    VoteResult result = voting.vote(user, room, title, choice);
    if (seen) {
      voting.seen(user, room, title);
    }
    return Answers.voteResult(result);
  }

  private Object retractVote(Call call) {
    UserId user = call.caller().user();
    Arguments input = call.arguments().input("input");
    return Answers.voteResult(
        voting.retract(
            user, RoomId.of(input.text("roomId")), MovieId.of(input.integer("movieId"))));
  }
}
