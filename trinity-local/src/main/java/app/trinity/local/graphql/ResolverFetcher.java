package app.trinity.local.graphql;

import app.trinity.lambda.Resolver;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;

/** Fetches a field of a query or a mutation by asking its resolver. */
record ResolverFetcher(Resolver resolver) implements DataFetcher<@Nullable Object> {
  @Override
  public @Nullable Object get(DataFetchingEnvironment environment) {
    return TreeValue.of(resolver.resolve(ResolverContext.of(environment)));
  }
}
