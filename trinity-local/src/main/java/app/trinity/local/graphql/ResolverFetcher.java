package app.trinity.local.graphql;

import app.trinity.api.Resolver;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;

/**
 * Fetches a field of a query or a mutation by asking its resolver.
 *
 * @param field the field, as type and name
 */
record ResolverFetcher(String field, Resolver resolver) implements DataFetcher<@Nullable Object> {
  @Override
  public @Nullable Object get(DataFetchingEnvironment environment) {
    return resolver.resolve(ApiCalls.of(field, environment));
  }
}
