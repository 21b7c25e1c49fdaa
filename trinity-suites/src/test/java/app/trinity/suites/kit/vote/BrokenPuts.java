package app.trinity.suites.kit.vote;

import static app.trinity.suites.kit.Broken.says;

import app.trinity.account.UserId;
import app.trinity.room.RoomId;
import app.trinity.suites.kit.Broken;
import app.trinity.suites.kit.Faulty;
import app.trinity.suites.kit.Trial;
import app.trinity.vote.Choice;
import app.trinity.vote.Vote;
import app.trinity.vote.spi.VotePut;
import app.trinity.vote.spi.VoteStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Vote stores with a fault each in how they take votes back and in what they tell of a put. */
@SuppressWarnings("ImmutableEnumChecker") // What breaks a store is a function.
public enum BrokenPuts implements Broken {
  /** Nothing is told of the vote that another one took the place of. */
  TELLS_NOTHING_OF_WHAT_IT_REPLACED(
      says("and the one that it replaced", "VotePut: The vote that the given one replaced"),
      stores ->
          stores.on(
              VoteStore.class,
              "put",
              call -> {
                VotePut put = (VotePut) call.proceed();
                return VotePut.of(put.stored(), Optional.empty(), put.firstAttempt());
              })),
  /** Whatever was stored before is taken for replaced. */
  REPLACES_WHAT_STAYS(
      says("VotePut: Empty if there was none, if the given vote was not stored"),
      stores -> {
        Map<String, Vote> last = new ConcurrentHashMap<>();
        stores.on(
            VoteStore.class,
            "put",
            call -> {
              VotePut put = (VotePut) call.proceed();
              Vote before = last.put(key(put.stored()), put.stored());
              return VotePut.of(put.stored(), Optional.ofNullable(before), put.firstAttempt());
            });
      }),
  /** Every put is taken for a repeated one. */
  NEVER_WRITES_ONCE(
      says(
          "VotePut: True if no earlier attempt of this call can have been stored",
          "VotePut: A store that sends its writes once answers true"),
      stores ->
          stores.on(
              VoteStore.class,
              "put",
              call -> {
                VotePut put = (VotePut) call.proceed();
                return VotePut.of(put.stored(), put.replaced(), false);
              })),
  /** A retraction is dropped where there is no vote to take back. */
  DROPS_A_RETRACTION_OF_NOTHING(
      says("A retraction is stored like any vote, also where there is none to take back"),
      stores ->
          stores.on(
              VoteStore.class,
              "put",
              call -> {
                Vote vote = call.arg(0, Vote.class);
                boolean nothing =
                    !vote.isCast()
                        && call.sound().votes().votesOf(vote.roomId(), vote.userId()).stream()
                            .noneMatch(one -> one.movieId().equals(vote.movieId()));
                return nothing ? VotePut.of(vote, Optional.empty(), true) : call.proceed();
              })),
  /** What was taken back is among a person's votes. */
  LISTS_WHAT_WAS_TAKEN_BACK(
      says("without the participation vote and what they have taken back"),
      stores -> {
        Map<String, Vote> retracted = new ConcurrentHashMap<>();
        stores
            .on(
                VoteStore.class,
                "put",
                call -> {
                  VotePut put = (VotePut) call.proceed();
                  if (put.stored().isCast()) {
                    retracted.remove(key(put.stored()));
                  } else {
                    retracted.put(key(put.stored()), put.stored());
                  }
                  return put;
                })
            .on(
                VoteStore.class,
                "votesOf",
                call -> {
                  RoomId room = call.arg(0, RoomId.class);
                  UserId user = call.arg(1, UserId.class);
                  List<Vote> votes = new ArrayList<>(call.sound().votes().votesOf(room, user));
                  retracted.values().stream()
                      .filter(vote -> vote.roomId().equals(room) && vote.userId().equals(user))
                      .forEach(votes::add);
                  return votes;
                });
      }),
  /** A retraction is stored as a no. */
  TAKES_A_RETRACTION_FOR_A_NO(
      says("no reading counts it"),
      stores ->
          stores.on(
              VoteStore.class,
              "put",
              call -> {
                Vote vote = call.arg(0, Vote.class);
                if (vote.isCast()) {
                  return call.proceed();
                }
                VotePut put =
                    call.sound()
                        .votes()
                        .put(
                            Vote.of(
                                vote.roomId(),
                                vote.userId(),
                                vote.movieId(),
                                Choice.NO,
                                vote.castAt()));
                return VotePut.of(vote, put.replaced(), true);
              }));

  private final List<String> says;
  private final Faulty.Fault fault;
  private final Set<String> reds;

  BrokenPuts(List<String> says, Faulty.Fault fault, String... reds) {
    this.says = says;
    this.fault = fault;
    this.reds = Set.of(reds);
  }

  private static String key(Vote vote) {
    return vote.roomId() + "#" + vote.userId() + "#" + vote.movieId();
  }

  @Override
  public Breach breach() {
    return new Breach(Trial.Votes.class, "VoteStore", says, reds);
  }

  @Override
  public void onTrial() {
    Trial.stores = fault;
  }
}
