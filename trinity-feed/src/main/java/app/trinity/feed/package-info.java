/**
 * A queue that announces recorded matches, for the match feed of any store: {@link
 * app.trinity.feed.AnnouncementQueue} is the whole feed of stores in memory, and stands behind
 * whatever reads a stream or an outbox within the process.
 */
@NullMarked
package app.trinity.feed;

import org.jspecify.annotations.NullMarked;
