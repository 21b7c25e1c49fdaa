package app.trinity.room.spi;

import app.trinity.room.RoomChange;

/**
 * Notifies whoever watches a room of a change (rule ROOM-13): a driven port. At home it writes to
 * the open pages, on AWS it calls AppSync's {@code publishRoomChange}.
 *
 * <p><b>Durability.</b> When {@link #publish} returns, the change is accepted: it has been handed
 * to whatever delivers it, or nobody is watching.
 *
 * <p><b>Idempotency.</b> A change may be published more than once; a watcher tells a repeat by its
 * kind and {@link RoomChange#version()}.
 *
 * <p><b>Thread-safety.</b> May be called by several threads at once.
 *
 * <p><b>Errors.</b> {@link app.trinity.InfrastructureFailure}: not accepted, or perhaps not; the
 * match feed tries again.
 */
@FunctionalInterface
public interface RoomChangePublisher {
  /**
   * Notifies the people who watch a room.
   *
   * @param change a change that is stored
   * @throws app.trinity.InfrastructureFailure if the change was not accepted, or may not have been
   */
  void publish(RoomChange change);

  /** Returns a publisher that notifies nobody, for applications whose clients poll. */
  static RoomChangePublisher none() {
    return change -> {};
  }
}
