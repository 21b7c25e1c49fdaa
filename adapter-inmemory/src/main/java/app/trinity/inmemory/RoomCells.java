package app.trinity.inmemory;

import app.trinity.room.Participant;
import app.trinity.room.RoomChange;
import app.trinity.room.RoomCode;
import app.trinity.room.RoomFacts;
import app.trinity.room.RoomId;
import app.trinity.room.spi.RoomStore.Creation;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The rooms that are remembered, by id and by code. A room is unknown from the instant on at which
 * its time has been over for a day; what it holds is forgotten by whoever comes by afterwards, a
 * few rooms at a time, so that nobody waits for long and no thread is needed. A room that everybody
 * has left is remembered for a day after its time would have been over.
 *
 * <p>Safe for use by several threads: looking up a room takes no lock.
 */
final class RoomCells {
  private static final int MOST_FORGOTTEN_AT_ONCE = 16;

  /** Where a room stands in the order in which rooms are forgotten. */
  private record Expiry(long atMillis, RoomId room) {
    static final Comparator<Expiry> SOONEST_FIRST =
        Comparator.comparingLong(Expiry::atMillis).thenComparing(expiry -> expiry.room().value());

    static Expiry of(RoomCell cell) {
      return new Expiry(cell.forgottenAtMillis(), cell.facts().id());
    }
  }

  private final InstantSource clock;
  private final Memberships memberships;
  private final Consumer<RoomChange> watchers;
  private final ConcurrentMap<RoomId, RoomCell> cells = new ConcurrentHashMap<>();
  private final ConcurrentMap<RoomCode, RoomId> holders = new ConcurrentHashMap<>();
  private final NavigableMap<Expiry, RoomCell> expiries =
      new ConcurrentSkipListMap<>(Expiry.SOONEST_FIRST);

  /** No room is forgotten before. Changed under the lock of the expiries; read by every call. */
  private volatile long nothingExpiresBeforeMillis = Long.MAX_VALUE;

  RoomCells(InstantSource clock, Memberships memberships, Consumer<RoomChange> watchers) {
    this.clock = clock;
    this.memberships = memberships;
    this.watchers = watchers;
  }

  Creation create(RoomFacts room, Participant host) {
    long now = clock.millis();
    forgetSome(now);
    RoomCell known = cells.get(room.id());
    if (known != null && isRemembered(known, now)) {
      return open(known);
    }
    if (known != null) {
      forget(known);
    }
    RoomCell cell = new RoomCell(room, host, memberships, watchers);
    holders.compute(
        room.code(),
        (code, holder) ->
            isHeld(holder, room.createdAt(), now) || !cell.placeIn(cells) ? holder : room.id());
    RoomCell placed = cells.get(room.id());
    if (placed == cell) {
      remember(cell);
    }
    return placed != null ? open(placed) : Creation.CODE_TAKEN;
  }

  /** Shows a room that has been placed, as soon as its code leads to it. */
  private Creation open(RoomCell cell) {
    if (!cell.isOpen()) {
      // Whoever has placed it may be about to let the code lead to it: this waits for them.
      var unused = holders.computeIfPresent(cell.facts().code(), (code, holder) -> holder);
      cell.open();
    }
    return Creation.CREATED;
  }

  private boolean isHeld(@Nullable RoomId holder, Instant present, long now) {
    RoomCell cell = holder == null ? null : cells.get(holder);
    return cell != null
        && isRemembered(cell, now)
        && !cell.facts().isOver(present)
        && !cell.roster().ended();
  }

  Optional<RoomCell> find(RoomId id) {
    return Optional.ofNullable(findOrNull(id));
  }

  /** Finds a room; null if it is unknown. For what every vote does. */
  @Nullable RoomCell findOrNull(RoomId id) {
    long now = clock.millis();
    forgetSome(now);
    RoomCell cell = cells.get(id);
    return cell != null && cell.isOpen() && isRemembered(cell, now) ? cell : null;
  }

  Optional<RoomCell> findByCode(RoomCode code) {
    return Optional.ofNullable(holders.get(code)).flatMap(this::find);
  }

  private static boolean isRemembered(RoomCell cell, long now) {
    return now < cell.forgottenAtMillis();
  }

  private void remember(RoomCell cell) {
    synchronized (expiries) {
      expiries.put(Expiry.of(cell), cell);
      noteSoonest();
    }
  }

  private void noteSoonest() {
    Map.Entry<Expiry, RoomCell> first = expiries.firstEntry();
    nothingExpiresBeforeMillis = first == null ? Long.MAX_VALUE : first.getKey().atMillis();
  }

  private void forgetSome(long now) {
    if (now < nothingExpiresBeforeMillis) {
      return;
    }
    for (int forgotten = 0; forgotten < MOST_FORGOTTEN_AT_ONCE; forgotten++) {
      Map.Entry<Expiry, RoomCell> first = expiries.firstEntry();
      if (first == null || now < first.getKey().atMillis()) {
        return;
      }
      forget(first.getValue());
    }
  }

  private void forget(RoomCell cell) {
    RoomFacts room = cell.facts();
    cell.forget();
    cells.remove(room.id(), cell);
    holders.remove(room.code(), room.id());
    synchronized (expiries) {
      expiries.remove(Expiry.of(cell), cell);
      noteSoonest();
    }
  }

  /** Returns how many rooms take up space. */
  int size() {
    return cells.size();
  }

  /** Returns how many codes lead to a room. */
  int codes() {
    return holders.size();
  }
}
