package app.trinity.verification.home;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** What the guests have been promised and told, from outside. Safe for use by several threads. */
final class Ledger {
  /** One title in one room. */
  record Title(String room, int movie) {}

  /** A guest's word on a title. */
  record Ballot(String user, Title title) {}

  private final Map<Ballot, Boolean> acknowledged = new ConcurrentHashMap<>();
  private final Map<Ballot, Boolean> unanswered = new ConcurrentHashMap<>();
  private final Map<Title, Set<String>> matchIds = new ConcurrentHashMap<>();
  private final Set<Ballot> told = ConcurrentHashMap.newKeySet();

  void sends(Ballot ballot, boolean yes) {
    unanswered.put(ballot, yes);
  }

  /** The answer to a vote; it carries the match if there is one. */
  void isAnswered(Ballot ballot, boolean yes, JsonNode match) {
    unanswered.remove(ballot);
    acknowledged.put(ballot, yes);
    if (match.isObject()) {
      matchIds(ballot.title()).add(match.path("matchId").asText());
    }
  }

  boolean isAcknowledged(Ballot ballot) {
    return acknowledged.containsKey(ballot);
  }

  /** A guest learns of a match, by their subscription or from their list. */
  void isTold(Guest guest, JsonNode match) {
    Title title = new Title(match.path("roomId").asText(), match.path("movieId").asInt());
    matchIds(title).add(match.path("matchId").asText());
    told.add(new Ballot(guest.userId(), title));
  }

  private Set<String> matchIds(Title title) {
    return matchIds.computeIfAbsent(title, key -> ConcurrentHashMap.newKeySet());
  }

  /** The votes whose voters were told that they are stored. */
  Map<Ballot, Boolean> acknowledged() {
    return Map.copyOf(acknowledged);
  }

  /** The votes that were on their way when the process died: stored or not. */
  Map<Ballot, Boolean> unanswered() {
    return Map.copyOf(unanswered);
  }

  /**
   * The titles of a room to which each of these guests has said yes and been told that it is
   * stored.
   */
  Set<Title> promised(String room, Collection<Guest> guests) {
    Set<Title> titles = new HashSet<>();
    acknowledged
        .keySet()
        .forEach(
            ballot -> {
              if (ballot.title().room().equals(room)) {
                titles.add(ballot.title());
              }
            });
    titles.removeIf(
        title ->
            !guests.stream()
                .allMatch(
                    guest -> acknowledged.getOrDefault(new Ballot(guest.userId(), title), false)));
    return titles;
  }

  boolean isTold(Ballot ballot) {
    return told.contains(ballot);
  }

  /** The titles of which people have seen more than one match. */
  Set<String> doubled() {
    Set<String> doubled = new TreeSet<>();
    matchIds.forEach(
        (title, ids) -> {
          if (ids.size() > 1) {
            doubled.add(title + " " + ids);
          }
        });
    return doubled;
  }

  /** The titles that have a match as far as anybody has seen. */
  Set<Title> matched() {
    return Set.copyOf(matchIds.keySet());
  }
}
