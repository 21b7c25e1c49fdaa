package app.trinity.local.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionInput;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.parser.Parser;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RememberedDocumentsTest {
  private final RememberedDocuments documents = new RememberedDocuments();
  private final AtomicInteger parsed = new AtomicInteger();

  @Test
  void a_document_is_parsed_and_validated_once() {
    PreparsedDocumentEntry first = document("{ getMyRooms { id } }");

    assertThat(document("{ getMyRooms { id } }")).isSameAs(first);
    assertThat(document("{ getMyRooms { code } }")).isNotSameAs(first);
    assertThat(parsed).hasValue(2);
  }

  @Test
  void a_document_that_is_not_valid_is_not_remembered() {
    GraphQLError error = GraphqlErrorBuilder.newError().message("no").build();
    for (int i = 0; i < 3; i++) {
      ExecutionInput input = ExecutionInput.newExecutionInput("{").build();
      documents
          .getDocumentAsync(
              input,
              unparsed -> {
                parsed.incrementAndGet();
                return new PreparsedDocumentEntry(error);
              })
          .join();
    }

    assertThat(parsed).hasValue(3);
    assertThat(documents.size()).isZero();
  }

  @Test
  void what_is_remembered_is_bounded_by_its_length() {
    String padding = "#" + "x".repeat(10_000) + "\n";
    IntStream.range(0, 200).forEach(i -> document(padding + "{ a" + i + " }"));

    assertThat(documents.size()).isBetween(1L, 26L);
  }

  private PreparsedDocumentEntry document(String query) {
    ExecutionInput input = ExecutionInput.newExecutionInput(query).build();
    return documents
        .getDocumentAsync(
            input,
            unparsed -> {
              parsed.incrementAndGet();
              return new PreparsedDocumentEntry(Parser.parse(unparsed.getQuery()));
            })
        .join();
  }
}
