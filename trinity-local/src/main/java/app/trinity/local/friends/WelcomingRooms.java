package app.trinity.local.friends;

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

/** Lets the demo friends know of each room that a person opens or leaves. */
public record WelcomingRooms(Rooms rooms, Friends friends) implements Rooms {
  @Override
  public Room create(UserId host, RoomRequest request) {
    Room room = rooms.create(host, request);
    friends.invite(room.id(), room.code());
    return room;
  }

  @Override
  public Room leave(UserId user, RoomId room) {
    Room left = rooms.leave(user, room);
    friends.leaveIfAlone(left.id(), Friends.present(left));
    return left;
  }

  @Override
  public Room join(UserId user, RoomCode code) {
    return rooms.join(user, code);
  }

  @Override
  public List<Room> mine(UserId user) {
    return rooms.mine(user);
  }

  @Override
  public Optional<Room> find(UserId user, RoomId room) {
    return rooms.find(user, room);
  }

  @Override
  public Optional<Room> findByCode(RoomCode code) {
    return rooms.findByCode(code);
  }

  @Override
  public List<Movie> nextCards(UserId user, RoomId room, int limit) {
    return rooms.nextCards(user, room, limit);
  }

  @Override
  public List<Standing> standings(UserId user, RoomId room) {
    return rooms.standings(user, room);
  }

  @Override
  public MediaType mediaType(RoomId room) {
    return rooms.mediaType(room);
  }

  @Override
  public Optional<Room> snapshot(RoomId room) {
    return rooms.snapshot(room);
  }

  @Override
  public Map<UserId, Integer> progress(UserId user, RoomId room) {
    return rooms.progress(user, room);
  }

  @Override
  public Room moreTitles(UserId user, RoomId room, int have) {
    return rooms.moreTitles(user, room, have);
  }

  @Override
  public Room changeRule(UserId host, RoomId room, MatchRule rule) {
    return rooms.changeRule(host, room, rule);
  }

  @Override
  public Room remove(UserId host, RoomId room, UserId participant) {
    Room left = rooms.remove(host, room, participant);
    friends.leaveIfAlone(left.id(), Friends.present(left));
    return left;
  }

  @Override
  public Room end(UserId host, RoomId room) {
    return rooms.end(host, room);
  }

  @Override
  public Participant showAs(UserId user, DisplayName name) {
    return rooms.showAs(user, name);
  }
}
