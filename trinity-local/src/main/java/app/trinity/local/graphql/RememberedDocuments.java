package app.trinity.local.graphql;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.ExecutionInput;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * The documents that clients send, parsed and validated once: a page sends the same few again and
 * again, with other variables. What is remembered is bounded by the length of the documents' texts;
 * documents that are not valid are not remembered.
 *
 * <p>Safe for use by several threads.
 */
final class RememberedDocuments implements PreparsedDocumentProvider {
  /** Some hundred documents of the usual length. */
  private static final long MOST_CHARACTERS = 256 << 10;

  private final Cache<String, PreparsedDocumentEntry> documents =
      Caffeine.newBuilder()
          .maximumWeight(MOST_CHARACTERS)
          .weigher((String text, PreparsedDocumentEntry document) -> text.length())
          .build();

  @Override
  public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(
      ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> parseAndValidate) {
    PreparsedDocumentEntry remembered = documents.getIfPresent(input.getQuery());
    if (remembered != null) {
      return CompletableFuture.completedFuture(remembered);
    }
    PreparsedDocumentEntry document = parseAndValidate.apply(input);
    if (!document.hasErrors()) {
      documents.put(input.getQuery(), document);
    }
    return CompletableFuture.completedFuture(document);
  }

  /** Returns how many documents are remembered, once what has been asked for has settled. */
  long size() {
    documents.cleanUp();
    return documents.estimatedSize();
  }
}
