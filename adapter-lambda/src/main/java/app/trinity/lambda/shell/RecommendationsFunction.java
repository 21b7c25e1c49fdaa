package app.trinity.lambda.shell;

import app.trinity.account.UserId;
import app.trinity.api.Answers;
import app.trinity.api.Arguments;
import app.trinity.discovery.DeckRequest;
import app.trinity.discovery.Genres;
import app.trinity.discovery.MediaType;
import app.trinity.discovery.MovieId;
import app.trinity.discovery.Recommendation;
import app.trinity.discovery.Recommendations;
import app.trinity.lambda.json.JsonText;
import app.trinity.lambda.log.Entry;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A function that finds the titles of a deck: {@code {mediaType, genreIds, size, people, without,
 * avoiding}} in, all but the first two optional, and {@code {candidates, degraded}} out. It is
 * invoked directly and has no field in the schema; the room function tells its failures apart by
 * their codes. A subclass says what finds the titles, in a constructor without parameters, which
 * Lambda calls once for each process.
 *
 * <p>Thread-safe.
 */
public abstract class RecommendationsFunction implements RequestStreamHandler {
  private static final String OPERATION = "getRecommendations";

  private final Start start;
  private final Recommendations recommendations;
  private final Failing failing;

  /** What a function is once it has started. */
  private record Started(Start start, Recommendations recommendations) {}

  /**
   * Starts the function.
   *
   * @param service the function's name in the log and the metrics
   * @param making makes what finds the titles
   * @throws Misconfigured where the environment lacks something that was read of it
   */
  protected RecommendationsFunction(String service, Function<Start, Recommendations> making) {
    Started started = Start.of(service, start -> new Started(start, making.apply(start)));
    start = started.start();
    recommendations = started.recommendations();
    failing = new Failing(start.references());
  }

  @Override
  public final void handleRequest(InputStream in, OutputStream out, Context context)
      throws IOException {
    Entry entry = start.journal().begin(OPERATION, context.getAwsRequestId());
    Map<String, @Nullable Object> answer;
    try {
      answer = answer(recommendations, JsonText.object(Events.read(in)));
    } catch (RuntimeException | StackOverflowError e) {
      throw failing.exception(e, entry);
    }
    entry.succeeded();
    Events.write(answer, out);
  }

  /**
   * Finds titles.
   *
   * @return the candidates, which may be none and are never null, and whether they are degraded
   */
  static Map<String, @Nullable Object> answer(
      Recommendations recommendations, Map<String, @Nullable Object> request) {
    Arguments arguments = Arguments.of(request);
    MediaType mediaType = arguments.constant("mediaType", MediaType.class);
    DeckRequest deck =
        DeckRequest.builder()
            .mediaType(mediaType)
            .genres(Genres.of(arguments.integers("genreIds")))
            .size(arguments.optionalInteger("size").orElse(Recommendation.DECK_SIZE))
            .people(arguments.texts("people").stream().map(UserId::of).toList())
            .without(titles(arguments, "without"))
            .avoiding(titles(arguments, "avoiding"))
            .build();
    return Answers.recommendation(deck.mediaType(), recommendations.recommend(deck));
  }

  private static List<MovieId> titles(Arguments arguments, String name) {
    return arguments.optionalIntegers(name).orElseGet(List::of).stream().map(MovieId::of).toList();
  }
}
