package example;

import app.trinity.account.UserId;
import app.trinity.room.Room;
import app.trinity.room.RoomCode;
import app.trinity.room.RoomRequest;
import app.trinity.room.Rooms;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Rooms over HTTP. Who calls is taken from a header here; a real service authenticates. */
@SpringBootApplication
public class MovieNight {
  public static void main(String[] arguments) {
    SpringApplication.run(MovieNight.class, arguments);
  }

  @RestController
  static class RoomController {
    private final Rooms rooms;

    RoomController(Rooms rooms) {
      this.rooms = rooms;
    }

    @PostMapping("/rooms")
    Room create(@RequestHeader("X-User") String user, @RequestBody RoomRequest request) {
      return rooms.create(UserId.of(user), request);
    }

    @PostMapping("/rooms/{code}/participants")
    Room join(@RequestHeader("X-User") String user, @PathVariable String code) {
      return rooms.join(UserId.of(user), RoomCode.of(code));
    }
  }
}
