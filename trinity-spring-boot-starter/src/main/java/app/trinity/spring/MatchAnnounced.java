package app.trinity.spring;

import app.trinity.account.UserId;
import app.trinity.match.Match;

/**
 * The event that tells an application without a {@code MatchPublisher} of its own that a person has
 * a match:
 *
 * <pre>{@code
 * @EventListener
 * void tell(MatchAnnounced announced) {
 *   mail.send(announced.user(), announced.match().title());
 * }
 * }</pre>
 *
 * <p>It is published on a thread of the match feed. If a listener throws, the event is published
 * again later; a repeat has the same match id (rule MATCH-7).
 *
 * @param user the person to tell: one of the match's users
 * @param match the match as recorded
 */
public record MatchAnnounced(UserId user, Match match) {}
