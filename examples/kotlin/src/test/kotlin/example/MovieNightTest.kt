package example

import app.trinity.account.UserId
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.Test

class MovieNightTest {
    private val people = listOf("ada", "bob", "cyd")

    @Test
    fun `three people who like every good film agree on one, and each is told`() {
        val evening = evening(people, COMEDY) { _, film -> film.voteAverage().orElse(0.0) >= 5.0 }

        val match = checkNotNull(evening.match)
        assertThat(evening.told.keys).containsExactlyInAnyOrderElementsOf(people.map(UserId::of))
        assertThat(evening.told.values.toSet()).containsExactly(match)
    }

    @Test
    fun `people who never agree end with standings instead`() {
        val evening = evening(people, COMEDY, swipes = 5) { person, _ -> person == "ada" }

        assertThat(evening.match).isNull()
        assertThat(evening.told).isEmpty()
        assertThat(evening.standings).isNotEmpty()
    }

    private companion object {
        const val COMEDY = 35
    }
}
