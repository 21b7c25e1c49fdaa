package app.trinity.local.graphql;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLScalarType;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;

/** AppSync's scalar for a time: ISO 8601 with an offset or Z. */
final class AwsDateTime implements Coercing<String, String> {
  static final GraphQLScalarType SCALAR =
      GraphQLScalarType.newScalar()
          .name("AWSDateTime")
          .description("A time in ISO 8601 with its offset from UTC, or Z.")
          .coercing(new AwsDateTime())
          .build();

  private static final String UNFIT = "a time like 2024-05-17T20:15:00.000Z is needed";

  private AwsDateTime() {}

  @Override
  public String serialize(Object value, GraphQLContext context, Locale locale) {
    return value.toString();
  }

  @Override
  public String parseValue(Object value, GraphQLContext context, Locale locale) {
    return Optional.of(value)
        .filter(AwsDateTime::isTime)
        .map(Object::toString)
        .orElseThrow(() -> new CoercingParseValueException(UNFIT));
  }

  @Override
  public String parseLiteral(
      Value<?> literal, CoercedVariables variables, GraphQLContext context, Locale locale) {
    String text = literal instanceof StringValue string ? string.getValue() : null;
    if (text == null || !isTime(text)) {
      throw new CoercingParseLiteralException(UNFIT);
    }
    return text;
  }

  @Override
  public Value<?> valueToLiteral(Object value, GraphQLContext context, Locale locale) {
    return StringValue.of(value.toString());
  }

  private static boolean isTime(Object value) {
    try {
      return value instanceof String text && OffsetDateTime.parse(text) != null;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
