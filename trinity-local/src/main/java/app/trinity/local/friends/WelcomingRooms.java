package app.trinity.local.friends;

import app.trinity.account.UserId;
import app.trinity.discovery.Movie;
import app.trinity.room.Room;
import app.trinity.room.RoomCode;
import app.trinity.room.RoomId;
import app.trinity.room.RoomRequest;
import app.trinity.room.Rooms;
import app.trinity.room.Standing;
import java.util.List;
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
}
