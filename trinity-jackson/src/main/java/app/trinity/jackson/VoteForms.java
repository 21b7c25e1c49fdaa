package app.trinity.jackson;

import app.trinity.vote.Choice;
import app.trinity.vote.Tally;
import app.trinity.vote.Vote;
import app.trinity.vote.VoteResult;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;

/** The forms of votes and of what they add up to. */
final class VoteForms {
  private static final Form<Choice> CHOICE =
      new Form<>(Choice.class, VoteForms::writeChoice, VoteForms::readChoice);
  private static final Form<Tally> TALLY =
      Form.ofObject(
          Tally.class,
          (fields, tally) ->
              fields
                  .put("movieId", TitleForms.ID, tally.movieId())
                  .putAll("participants", AccountForms.USER_ID, tally.participants())
                  .putAll("yeses", AccountForms.USER_ID, tally.yeses())
                  .put("noes", Form.INTEGER, tally.noes()),
          piece ->
              Tally.of(
                  piece.get("movieId", TitleForms.ID),
                  new LinkedHashSet<>(piece.list("participants", AccountForms.USER_ID)),
                  new LinkedHashSet<>(piece.list("yeses", AccountForms.USER_ID)),
                  piece.get("noes", Form.INTEGER)));

  private final Form<Vote> vote;
  private final Form<VoteResult> result;

  VoteForms(Times times, MatchForms matches) {
    Form<Instant> time = times.form();
    vote =
        Form.ofObject(
            Vote.class,
            (fields, value) ->
                fields
                    .put("roomId", RoomForms.ID, value.roomId())
                    .put("userMovieId", Form.TEXT, value.userId() + "#" + value.movieId())
                    .put("userId", AccountForms.USER_ID, value.userId())
                    .put("movieId", TitleForms.ID, value.movieId())
                    .put("vote", CHOICE, value.choice())
                    .put("timestamp", time, value.castAt()),
            piece ->
                Vote.of(
                    piece.get("roomId", RoomForms.ID),
                    piece.get("userId", AccountForms.USER_ID),
                    piece.get("movieId", TitleForms.ID),
                    piece.get("vote", CHOICE),
                    piece.get("timestamp", time)));
    result =
        Form.ofObject(
            VoteResult.class,
            (fields, value) ->
                fields
                    .put("success", Form.TRUTH, value.success())
                    .put("vote", vote, value.vote())
                    .put("match", matches.match(), value.match()),
            piece -> readResult(piece, matches));
  }

  List<Form<?>> all() {
    return List.of(CHOICE, TALLY, vote, result);
  }

  private VoteResult readResult(Piece piece, MatchForms matches) {
    return VoteResult.of(
        piece.get("success", Form.TRUTH),
        piece.get("vote", vote),
        piece.find("match", matches.match()));
  }

  /** What was taken back is neither true nor false: its name stands for it. */
  private static void writeChoice(JsonGenerator json, Choice choice) throws IOException {
    if (choice.isCast()) {
      json.writeBoolean(choice.isYes());
    } else {
      json.writeString(choice.name());
    }
  }

  private static Choice readChoice(Piece piece) {
    return piece.is(Choice.RETRACTED.name()) ? Choice.RETRACTED : Choice.of(piece.truth());
  }
}
