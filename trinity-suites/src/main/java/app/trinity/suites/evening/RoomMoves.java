package app.trinity.suites.evening;

import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.RefusalCode;
import app.trinity.account.DisplayName;
import app.trinity.account.UserId;
import app.trinity.core.Trinity;
import app.trinity.room.Room;
import app.trinity.suites.evening.EveningChecks.RoomPlayed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What anybody does with rooms in an evening. */
final class RoomMoves extends Moves {
  private static final List<DisplayName> NAMES =
      List.of(DisplayName.of("Ada 🎬"), DisplayName.of("Bøb"), DisplayName.of("クレオ"));

  private final GameRules rules;
  private final List<RoomPlayed> rooms = new ArrayList<>();

  RoomMoves(List<Trinity> engines, GameRules rules, Dice dice, Narration narration) {
    super(engines, dice, narration);
    this.rules = rules;
  }

  /** The rooms opened so far. */
  List<RoomPlayed> opened() {
    return rooms;
  }

  void open(UserId host) {
    GameRules.Drawn drawn = rules.draw(dice());
    Room room = anyEngine().rooms().create(host, drawn.request());
    RoomModel model = new RoomModel(room, drawn.quorum(), rules.order());
    RoomPlayed played = new RoomPlayed(model, new RoomChecks(model));
    rooms.add(played);
    tell(host + " opens " + named(played) + " with the rule " + drawn.request().matchRule());
    played.checks().shows(room);
  }

  void join(UserId user, RoomPlayed room) {
    tell(user + " joins " + named(room));
    RoomModel model = room.model();
    if (model.roster().hasEnded()) {
      isRefused(
          RefusalCode.ROOM_EXPIRED, engine -> engine.rooms().join(user, model.opened().code()));
      return;
    }
    Room joined = anyEngine().rooms().join(user, model.opened().code());
    model.roster().joined(user, joined);
    room.checks().shows(joined);
    settle(room);
  }

  void leave(UserId user, RoomPlayed room) {
    tell(user + " leaves " + named(room));
    RoomModel model = room.model();
    Optional<RefusalCode> refusal = refusalAtTheDoor(user, room);
    if (refusal.isPresent() && (model.roster().hasEnded() || !model.roster().hadEver(user))) {
      isRefused(refusal.get(), engine -> engine.rooms().leave(user, model.opened().id()));
      return;
    }
    Room left = anyEngine().rooms().leave(user, model.opened().id());
    model.roster().left(user);
    room.checks().shows(left);
    settle(room);
  }

  void look(UserId user, RoomPlayed room) {
    tell(user + " looks at " + named(room));
    if (room.model().roster().has(user)) {
      room.checks().shows(anyEngine().rooms().find(user, room.model().opened().id()).orElseThrow());
      room.checks().deals(anyEngine(), user);
      room.checks().ranks(anyEngine(), user);
    }
  }

  void moreTitles(UserId user, RoomPlayed room, int have) {
    tell(user + " asks for more titles than " + have + " in " + named(room));
    RoomModel model = room.model();
    int titles = model.titles().size();
    Optional<RefusalCode> refusal =
        refusalAtTheDoor(user, room)
            .or(
                () ->
                    have < 1 || have > titles
                        ? Optional.of(RefusalCode.INVALID_INPUT)
                        : Optional.empty());
    if (refusal.isPresent()) {
      isRefused(
          refusal.get(), engine -> engine.rooms().moreTitles(user, model.opened().id(), have));
      return;
    }
    Room grown = anyEngine().rooms().moreTitles(user, model.opened().id(), have);
    if (have == titles && !model.isExhausted()) {
      model.gained(room.checks().gained(grown));
    }
    room.checks().shows(grown);
    settle(room);
  }

  void showAs(UserId user) {
    DisplayName name = dice().anyOf(NAMES);
    tell(user + " wants to be shown as " + name);
    assertThat(anyEngine().rooms().showAs(user, name).displayName())
        .as("ROOM-12: the name that somebody has chosen")
        .isEqualTo(name);
    for (RoomPlayed room : rooms) {
      room.model().roster().shownAs(user, name);
      if (room.model().roster().has(user)) {
        room.checks()
            .shows(anyEngine().rooms().findByCode(room.model().opened().code()).orElseThrow());
      }
    }
  }
}
