package app.trinity.verification.architecture.house.room;

import com.google.common.collect.ImmutableList;

/** A port with another's collection in its signature. */
interface RoomWithGuava {
  ImmutableList<String> participants();
}
