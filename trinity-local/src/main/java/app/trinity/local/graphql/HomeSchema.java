package app.trinity.local.graphql;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.trinity.lambda.Resolver;
import graphql.schema.DataFetcherFactories;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * The schema that AppSync serves, to the letter, behind declarations of the scalars and directives
 * that AppSync itself supplies.
 */
final class HomeSchema {
  static final String SUBSCRIPTION = "Subscription";

  private static final String RESOURCE = "/schema.graphql";
  private static final String SUPPLIED_BY_APPSYNC =
      """
      scalar AWSDateTime
      directive @aws_cognito_user_pools(cognito_groups: [String!]) on OBJECT | FIELD_DEFINITION
      directive @aws_iam on OBJECT | FIELD_DEFINITION
      directive @aws_subscribe(mutations: [String!]!) on FIELD_DEFINITION
      """;

  private HomeSchema() {}

  /**
   * Wires the schema.
   *
   * @param resolver answers the fields of queries and mutations
   * @param subscriptions answers the fields of subscriptions
   */
  static GraphQLSchema of(Resolver resolver, SubscriptionFetcher subscriptions) {
    GraphQLCodeRegistry.Builder fetchers =
        GraphQLCodeRegistry.newCodeRegistry()
            .defaultDataFetcher(DataFetcherFactories.useDataFetcher(TreeValue::fetch));
    for (String field : resolver.fields()) {
      String type = field.substring(0, field.indexOf('.'));
      fetchers.dataFetcher(
          FieldCoordinates.coordinates(type, field.substring(type.length() + 1)),
          type.equals(SUBSCRIPTION) ? subscriptions : new ResolverFetcher(resolver));
    }
    return new SchemaGenerator()
        .makeExecutableSchema(
            new SchemaParser().parse(SUPPLIED_BY_APPSYNC + read()),
            RuntimeWiring.newRuntimeWiring()
                .scalar(AwsDateTime.SCALAR)
                .codeRegistry(fetchers)
                .build());
  }

  private static String read() {
    try (InputStream schema = Resolver.class.getResourceAsStream(RESOURCE)) {
      if (schema == null) {
        throw new IllegalStateException("the schema is missing from the class path");
      }
      return new String(schema.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
