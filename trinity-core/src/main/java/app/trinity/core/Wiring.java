package app.trinity.core;

import app.trinity.account.Accounts;
import app.trinity.account.Usernames;
import app.trinity.account.spi.UserGroups;
import app.trinity.core.account.usecase.AccountUseCases;
import app.trinity.core.account.usecase.Names;
import app.trinity.core.account.usecase.UsernameUseCases;
import app.trinity.core.event.EventLine;
import app.trinity.core.match.judging.Judge;
import app.trinity.core.match.judging.MatchRules;
import app.trinity.core.match.judging.Reconciler;
import app.trinity.core.match.judging.RoomTitles;
import app.trinity.core.room.RoomCodes;
import app.trinity.core.vote.DeckOrder;
import app.trinity.discovery.Recommendations;
import app.trinity.match.Announcements;
import app.trinity.match.Matches;
import app.trinity.match.Reconciliation;
import app.trinity.room.Rooms;
import app.trinity.spi.IdSource;
import app.trinity.spi.Stores;
import app.trinity.vote.Voting;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/** The use cases of one engine, put together from what its builder was given. */
record Wiring(
    Rooms rooms,
    Voting voting,
    Matches matches,
    Reconciliation reconciliation,
    Announcements announcements,
    Recommendations recommendations,
    Usernames usernames,
    Accounts accounts) {
  static Wiring of(
      Stores stores,
      Recommendations recommendations,
      Announcements announcements,
      EventLine events,
      MatchRules rules,
      DeckOrder deckOrder,
      UserGroups userGroups,
      InstantSource clock,
      RandomGenerator random,
      IdSource ids,
      TrinitySettings settings) {
    Admission admission = new Admission(stores.rooms(), clock);
    Names names = new Names(stores.profiles());
    RoomTitles titles = new RoomTitles(stores.rooms());
    KnownTitles known = new KnownTitles(stores.seen(), stores.matches());
    Judge judge =
        new Judge(
            stores.votes(),
            stores.matches(),
            ids,
            clock,
            rules,
            titles,
            events,
            settings.judgingTimeLimit());
    Reconciler reconciler = new Reconciler(stores.rooms(), stores.votes(), judge, titles);
    RosterChanges changes = new RosterChanges(stores.rosters(), events, clock, settings);
    Accounts accounts =
        new AccountUseCases(stores.usernames(), stores.profiles(), userGroups, clock);
    Rooms rooms =
        new RoomUseCases(
            new RoomOpening(
                stores.rooms(),
                recommendations,
                names,
                known,
                events,
                new RoomCodes(random),
                ids,
                clock,
                rules,
                settings),
            new RoomDoor(
                admission,
                stores.rooms(),
                stores.rosters(),
                stores.votes(),
                names,
                titles,
                judge,
                reconciler,
                events,
                clock,
                rules,
                settings.roomCapacity()),
            new RoomViews(admission, stores.rooms(), stores.rosters(), stores.matches(), titles),
            new RoomPlay(admission, stores.votes(), reconciler, rules, titles, deckOrder),
            new RoomGrowth(
                admission,
                stores.rosters(),
                titles,
                recommendations,
                known,
                events,
                clock,
                settings),
            new RoomHosting(admission, changes, titles, rules, reconciler),
            new Renaming(stores.profiles(), names, accounts, stores.rosters(), admission, changes));
    Voting voting =
        new VoteUseCase(
            admission,
            stores.rosters(),
            titles,
            new Ballot(stores.votes(), events, clock, settings),
            stores.seen(),
            judge,
            new VoteClock(clock));
    return new Wiring(
        rooms,
        voting,
        new MatchUseCases(stores.matches()),
        reconciler,
        announcements,
        recommendations,
        new UsernameUseCases(stores.usernames(), stores.profiles(), clock),
        accounts);
  }
}
