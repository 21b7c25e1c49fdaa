package example

import app.trinity.account.UserId
import app.trinity.core.Trinity
import app.trinity.discovery.Genres
import app.trinity.discovery.MediaType
import app.trinity.discovery.Movie
import app.trinity.inmemory.BundledCatalog
import app.trinity.inmemory.InMemoryStores
import app.trinity.match.Match
import app.trinity.room.Room
import app.trinity.room.RoomRequest
import app.trinity.room.Standing
import app.trinity.vote.Choice
import java.util.concurrent.ConcurrentHashMap

/** What came of an evening: the first match, or the standings where nobody agreed on anything. */
data class Evening(val match: Match?, val standings: List<Standing>, val told: Map<UserId, Match>)

/**
 * Plays one evening of films of a genre. Everybody swipes in turn, at most [swipes] titles each,
 * and the evening is over with the first match. [likes] says whether a person likes a title.
 */
fun evening(
    people: List<String>,
    genre: Int,
    swipes: Int = 50,
    likes: (String, Movie) -> Boolean,
): Evening {
    val told = ConcurrentHashMap<UserId, Match>()
    val (match, standings) =
        InMemoryStores.create().use { stores ->
            val trinity =
                Trinity.builder()
                    .stores(stores)
                    .catalog(BundledCatalog.load())
                    .publisher { user, match -> told[user] = match }
                    .build()
            val users = people.map(UserId::of)
            val request = RoomRequest.of(MediaType.MOVIE, Genres.of(genre))
            val room = trinity.rooms().create(users.first(), request)
            users.drop(1).forEach { trinity.rooms().join(it, room.code()) }

            firstMatch(trinity, room, users, swipes, likes) to
                trinity.rooms().standings(users.first(), room.id())
        }
    // Closing the stores has told whoever had not been told yet.
    return Evening(match, standings, told)
}

private fun firstMatch(
    trinity: Trinity,
    room: Room,
    users: List<UserId>,
    swipes: Int,
    likes: (String, Movie) -> Boolean,
): Match? =
    generateSequence { users }
        .take(swipes)
        .flatten()
        .mapNotNull { user ->
            trinity.rooms().nextCards(user, room.id(), 1).firstOrNull()?.let { user to it }
        }
        .firstNotNullOfOrNull { (user, card) ->
            val choice = Choice.of(likes(user.value(), card))
            trinity.voting().vote(user, room.id(), card.id(), choice).match().orElse(null)
        }
