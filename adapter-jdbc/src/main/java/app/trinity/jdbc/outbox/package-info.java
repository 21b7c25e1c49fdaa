/**
 * The outbox of announcements: written with the match it tells of, leased by the processes that
 * share the work, and emptied by them. Not for users; it may change with every release.
 */
@org.jspecify.annotations.NullMarked
package app.trinity.jdbc.outbox;
