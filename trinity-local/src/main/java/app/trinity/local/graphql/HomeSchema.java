package app.trinity.local.graphql;

import app.trinity.api.Resolver;
import app.trinity.api.Schema;
import app.trinity.local.live.MatchHub;
import graphql.schema.DataFetcherFactories;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;

/**
 * The schema that AppSync serves, to the letter, behind declarations of the scalars and directives
 * that AppSync itself supplies.
 */
final class HomeSchema {
  private static final String SUBSCRIPTION = "Subscription";

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
   * @param resolver answers every field
   * @param hub tells subscribers
   */
  static GraphQLSchema of(Resolver resolver, MatchHub hub) {
    GraphQLCodeRegistry.Builder fetchers =
        GraphQLCodeRegistry.newCodeRegistry()
            .defaultDataFetcher(DataFetcherFactories.useDataFetcher(MemberFetcher.INSTANCE));
    for (String field : resolver.fields()) {
      String type = field.substring(0, field.indexOf('.'));
      fetchers.dataFetcher(
          FieldCoordinates.coordinates(type, field.substring(type.length() + 1)),
          type.equals(SUBSCRIPTION)
              ? new SubscriptionFetcher(field, resolver, hub)
              : new ResolverFetcher(field, resolver));
    }
    return new SchemaGenerator()
        .makeExecutableSchema(
            new SchemaParser().parse(SUPPLIED_BY_APPSYNC + Schema.text()),
            RuntimeWiring.newRuntimeWiring()
                .scalar(AwsDateTime.SCALAR)
                .codeRegistry(fetchers)
                .build());
  }
}
