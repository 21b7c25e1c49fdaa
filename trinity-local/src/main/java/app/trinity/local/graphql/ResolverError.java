package app.trinity.local.graphql;

import app.trinity.RefusalCode;
import app.trinity.api.ErrorAnswer;
import graphql.ErrorClassification;
import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.execution.DataFetcherExceptionHandlerParameters;
import graphql.language.SourceLocation;
import java.util.List;

/** What a resolver refused, at the place in the query where it was asked. */
final class ResolverError implements GraphQLError {
  private static final long serialVersionUID = 1L;

  private final RefusalCode code;
  private final String sentence;
  private final transient List<Object> path;
  private final transient List<SourceLocation> locations;

  ResolverError(ErrorAnswer answer, DataFetcherExceptionHandlerParameters asked) {
    code = answer.code();
    sentence = answer.sentence();
    path = asked.getPath().toList();
    locations = List.of(asked.getSourceLocation());
  }

  RefusalCode code() {
    return code;
  }

  @Override
  public String getMessage() {
    return sentence;
  }

  @Override
  public List<SourceLocation> getLocations() {
    return locations;
  }

  @Override
  public ErrorClassification getErrorType() {
    return ErrorType.DataFetchingException;
  }

  @Override
  public List<Object> getPath() {
    return path;
  }
}
