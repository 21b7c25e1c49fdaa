package app.trinity.core;

import app.trinity.account.DisplayName;
import app.trinity.account.UserId;
import app.trinity.discovery.MediaType;
import app.trinity.discovery.Movie;
import app.trinity.room.Participant;
import app.trinity.room.Room;
import app.trinity.room.RoomCode;
import app.trinity.room.RoomId;
import app.trinity.room.RoomRequest;
import app.trinity.room.Rooms;
import app.trinity.room.Standing;
import app.trinity.rule.MatchRule;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The driving port of rooms, put together from what serves its parts. */
record RoomUseCases(
    RoomOpening opening,
    RoomDoor door,
    RoomViews views,
    RoomPlay play,
    RoomGrowth growth,
    RoomHosting hosting,
    Renaming renaming)
    implements Rooms {
  @Override
  public Room create(UserId host, RoomRequest request) {
    return opening.open(host, request);
  }

  @Override
  public Room join(UserId user, RoomCode code) {
    return door.join(user, code);
  }

  @Override
  public Room leave(UserId user, RoomId room) {
    return door.leave(user, room);
  }

  @Override
  public List<Room> mine(UserId user) {
    return views.mine(user);
  }

  @Override
  public Optional<Room> find(UserId user, RoomId room) {
    return views.find(user, room);
  }

  @Override
  public Optional<Room> findByCode(RoomCode code) {
    return views.findByCode(code);
  }

  @Override
  public List<Movie> nextCards(UserId user, RoomId room, int limit) {
    return play.nextCards(user, room, limit);
  }

  @Override
  public List<Standing> standings(UserId user, RoomId room) {
    return play.standings(user, room);
  }

  @Override
  public MediaType mediaType(RoomId room) {
    return views.mediaType(room);
  }

  @Override
  public Optional<Room> snapshot(RoomId room) {
    return views.snapshot(room);
  }

  @Override
  public Map<UserId, Integer> progress(UserId user, RoomId room) {
    return play.progress(user, room);
  }

  @Override
  public Room moreTitles(UserId user, RoomId room, int have) {
    return growth.grow(user, room, have);
  }

  @Override
  public Room changeRule(UserId host, RoomId room, MatchRule rule) {
    return hosting.changeRule(host, room, rule);
  }

  @Override
  public Room remove(UserId host, RoomId room, UserId participant) {
    return host.equals(participant)
        ? door.leave(host, room)
        : hosting.remove(host, room, participant);
  }

  @Override
  public Room end(UserId host, RoomId room) {
    return hosting.end(host, room);
  }

  @Override
  public Participant showAs(UserId user, DisplayName name) {
    return renaming.showAs(user, name);
  }
}
