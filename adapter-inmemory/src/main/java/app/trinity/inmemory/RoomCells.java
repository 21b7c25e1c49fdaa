package app.trinity.inmemory;

import app.trinity.room.Participant;
import app.trinity.room.RoomCode;
import app.trinity.room.RoomFacts;
import app.trinity.room.RoomId;
import app.trinity.room.spi.RoomStore.Creation;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/**
 * The rooms that are remembered, by id and by code. A room is unknown from the instant on at which
 * its time has been over for a day; what it holds is let go of by whoever comes by afterwards, a
 * few rooms at a time, so that nobody waits for long and no thread is needed. A room that everybody
 * has left is remembered for a day after its time would have been over.
 *
 * <p>Safe for use by several threads: looking up a room takes no lock.
 */
final class RoomCells {
  /** How long a room is remembered after its end (rule ROOM 3). */
  static final Duration REMEMBERED = Duration.ofHours(24);

  private static final int MOST_FORGOTTEN_AT_ONCE = 16;

  /** Where a room stands in the order in which rooms are forgotten. */
  private record Expiry(Instant at, RoomId room) {
    static final Comparator<Expiry> SOONEST_FIRST =
        Comparator.comparing(Expiry::at).thenComparing(expiry -> expiry.room().value());

    static Expiry of(RoomFacts room) {
      return new Expiry(room.endsAt().plus(REMEMBERED), room.id());
    }

    boolean hasCome(Instant now) {
      return !now.isBefore(at);
    }
  }

  private final InstantSource clock;
  private final Memberships memberships;
  private final ConcurrentMap<RoomId, RoomCell> cells = new ConcurrentHashMap<>();
  private final ConcurrentMap<RoomCode, RoomId> holders = new ConcurrentHashMap<>();
  private final NavigableMap<Expiry, RoomCell> expiries =
      new ConcurrentSkipListMap<>(Expiry.SOONEST_FIRST);

  RoomCells(InstantSource clock, Memberships memberships) {
    this.clock = clock;
    this.memberships = memberships;
  }

  Creation create(RoomFacts room, Participant host) {
    Instant now = clock.instant();
    forgetSome(now);
    RoomCell known = cells.get(room.id());
    if (known != null && isRemembered(known, now)) {
      return Creation.CREATED;
    }
    if (known != null) {
      forget(known);
    }
    RoomCell cell = new RoomCell(room, host, memberships);
    holders.compute(
        room.code(),
        (code, holder) ->
            isHeld(holder, room.createdAt(), now) || !cell.placeIn(cells) ? holder : room.id());
    RoomCell placed = cells.get(room.id());
    if (placed == cell) {
      expiries.put(Expiry.of(room), cell);
    }
    return placed != null ? Creation.CREATED : Creation.CODE_TAKEN;
  }

  private boolean isHeld(@Nullable RoomId holder, Instant present, Instant now) {
    RoomCell cell = holder == null ? null : cells.get(holder);
    return cell != null
        && isRemembered(cell, now)
        && !cell.facts().isOver(present)
        && !cell.roster().ended();
  }

  Optional<RoomCell> find(RoomId id) {
    Instant now = clock.instant();
    forgetSome(now);
    return Optional.ofNullable(cells.get(id)).filter(cell -> isRemembered(cell, now));
  }

  Optional<RoomCell> findByCode(RoomCode code) {
    return Optional.ofNullable(holders.get(code)).flatMap(this::find);
  }

  private static boolean isRemembered(RoomCell cell, Instant now) {
    return !Expiry.of(cell.facts()).hasCome(now);
  }

  private void forgetSome(Instant now) {
    for (int forgotten = 0; forgotten < MOST_FORGOTTEN_AT_ONCE; forgotten++) {
      Map.Entry<Expiry, RoomCell> first = expiries.firstEntry();
      if (first == null || !first.getKey().hasCome(now)) {
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
    expiries.remove(Expiry.of(room), cell);
  }

  /** How many rooms take up space. */
  int size() {
    return cells.size();
  }

  /** How many codes lead to a room. */
  int codes() {
    return holders.size();
  }
}
