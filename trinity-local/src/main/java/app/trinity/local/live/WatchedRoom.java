package app.trinity.local.live;

import app.trinity.account.UserId;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A change of a room, and who takes part after it, both of one instant.
 *
 * @param event the change in the form of the schema
 * @param participants who takes part; nobody if the room has ended
 */
public record WatchedRoom(Map<String, @Nullable Object> event, Set<UserId> participants) {}
