package app.trinity.suites.evening;

import app.trinity.core.vote.DeckOrder;
import app.trinity.discovery.Genres;
import app.trinity.discovery.MediaType;
import app.trinity.room.RoomRequest;
import app.trinity.rule.CustomRule;
import app.trinity.rule.MatchRule;
import app.trinity.rule.Quorum;
import java.util.ArrayList;
import java.util.List;

/** The kinds of rooms that a player opens. */
record GameRules(MediaType mediaType, Genres genres, List<Quorum> quorums, DeckOrder order) {
  /**
   * A kind of room that has been drawn.
   *
   * @param request what its host asks for
   * @param quorum what a match takes in it
   */
  record Drawn(RoomRequest request, Quorum quorum) {}

  static GameRules of(
      MediaType mediaType,
      Genres genres,
      List<MatchRule> rules,
      List<CustomRule> customRules,
      int minimumParticipants,
      DeckOrder order) {
    List<Quorum> quorums = new ArrayList<>();
    rules.forEach(rule -> quorums.add(Quorum.of(rule, minimumParticipants)));
    customRules.forEach(rule -> quorums.add(Quorum.of(rule, minimumParticipants)));
    return new GameRules(mediaType, genres, List.copyOf(quorums), order);
  }

  Drawn draw(Dice dice) {
    Quorum quorum = dice.anyOf(quorums);
    return new Drawn(RoomRequest.of(mediaType, genres, quorum.rule()), quorum);
  }
}
