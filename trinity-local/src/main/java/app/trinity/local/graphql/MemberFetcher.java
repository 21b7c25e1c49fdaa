package app.trinity.local.graphql;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.LightDataFetcher;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Fetches a field of an object that a resolver answered: the member of its name. */
final class MemberFetcher implements LightDataFetcher<@Nullable Object> {
  static final MemberFetcher INSTANCE = new MemberFetcher();

  private MemberFetcher() {}

  @Override
  public @Nullable Object get(
      GraphQLFieldDefinition field,
      @Nullable Object source,
      Supplier<DataFetchingEnvironment> environment) {
    return source instanceof Map<?, ?> object ? object.get(field.getName()) : null;
  }

  @Override
  public @Nullable Object get(DataFetchingEnvironment environment) {
    return get(environment.getFieldDefinition(), environment.getSource(), () -> environment);
  }
}
