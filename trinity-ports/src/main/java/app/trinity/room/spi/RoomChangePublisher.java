package app.trinity.room.spi;

import app.trinity.room.RoomChange;

/**
 * Tells whoever watches a room of a change (rule ROOM-13): a driven port. At home it writes to the
 * open pages, on AWS it calls AppSync's {@code publishRoomChange}.
 *
 * <p><b>Durability.</b> When {@link #publish} returns, the change is accepted: it has been handed to
 * whatever delivers it, or nobody is watching.
 *
 * <p><b>Idempotency.</b> A change may be published more than once; a watcher tells a repeat by its
 * kind and {@link RoomChange#version()}.
 *
 * <p><b>Thread-safety.</b> May be called by several threads at once.
 *
 * <p><b>Errors.</b> {@link app.trinity.InfrastructureFailure}: not accepted, or perhaps not; the
 * feed tries again.
 */
@FunctionalInterface
public interface RoomChangePublisher {
  /** Tells the watchers of a room. */
  void publish(RoomChange change);

  /** Returns a publisher that tells nobody, for applications whose clients look for themselves. */
  static RoomChangePublisher none() {
    return change -> {};
  }
}
