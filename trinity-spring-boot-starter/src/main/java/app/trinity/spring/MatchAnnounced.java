package app.trinity.spring;

import app.trinity.account.UserId;
import app.trinity.match.Match;

/**
 * The event by which an application without a {@code MatchPublisher} of its own is told that a
 * person has a match:
 *
 * <pre>{@code
 * @EventListener
 * void tell(MatchAnnounced announced) {
 *   mail.send(announced.user(), announced.match().title());
 * }
 * }</pre>
 *
 * <p>It is published on a thread of the match feed's. A listener that throws is asked again later;
 * a repeat is told by the match's id (rule MATCH-7).
 *
 * @param user the person to tell: one of the match's users
 * @param match the match as it is recorded
 */
public record MatchAnnounced(UserId user, Match match) {}
