package app.trinity.api;

import app.trinity.account.UserId;
import app.trinity.discovery.MovieId;
import app.trinity.room.RoomId;
import app.trinity.vote.Choice;
import app.trinity.vote.Voting;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Voting. */
record VoteFields(Voting voting) {
  Map<String, Function<Call, @Nullable Object>> methods() {
    return Map.of("Mutation.vote", this::vote);
  }

  private Object vote(Call call) {
    UserId user = call.caller().user();
    Arguments input = call.arguments().input("input");
    return Answers.voteResult(
        voting.vote(
            user,
            RoomId.of(input.text("roomId")),
            MovieId.of(input.integer("movieId")),
            Choice.of(input.truth("vote"))));
  }
}
