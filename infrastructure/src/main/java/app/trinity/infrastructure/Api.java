package app.trinity.infrastructure;

import app.trinity.infrastructure.FieldFunctions.Field;
import app.trinity.infrastructure.packaging.Checkout;
import app.trinity.infrastructure.settings.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.appsync.AuthorizationConfig;
import software.amazon.awscdk.services.appsync.AuthorizationMode;
import software.amazon.awscdk.services.appsync.AuthorizationType;
import software.amazon.awscdk.services.appsync.CachingConfig;
import software.amazon.awscdk.services.appsync.CfnApiCache;
import software.amazon.awscdk.services.appsync.CfnGraphQLApi;
import software.amazon.awscdk.services.appsync.CfnGraphQLApi.LogConfigProperty;
import software.amazon.awscdk.services.appsync.Code;
import software.amazon.awscdk.services.appsync.Definition;
import software.amazon.awscdk.services.appsync.FunctionRuntime;
import software.amazon.awscdk.services.appsync.GraphqlApi;
import software.amazon.awscdk.services.appsync.IntrospectionConfig;
import software.amazon.awscdk.services.appsync.LambdaDataSource;
import software.amazon.awscdk.services.appsync.Resolver;
import software.amazon.awscdk.services.appsync.UserPoolConfig;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.logs.LogGroup;
import software.constructs.Construct;

/** The GraphQL API: the schema, who may call it, and a function behind every field. */
final class Api extends Construct {
  /** The fields through which the stream function tells people of matches and of changes. */
  static final List<Field> PUBLISH =
      List.of(Field.mutation("publishUserMatch"), Field.mutation("publishRoomChange"));

  /** The deepest that a sensible selection goes, with some to spare. */
  private static final int DEEPEST_SELECTION = 6;

  /** What may be a few seconds old, and what tells one caller's answer from another's. */
  private static final Map<Field, List<String>> CACHED =
      Map.of(
          Field.query("standings"),
          List.of("$context.identity.sub", "$context.arguments.roomId"),
          Field.query("getMyMatches"),
          List.of("$context.identity.sub", "$context.arguments.limit", "$context.arguments.after"));

  private static final Duration CACHED_FOR = Duration.seconds(5);

  private final GraphqlApi api;
  private final Settings settings;

  Api(
      Construct scope,
      Settings settings,
      Checkout checkout,
      UserDirectory accounts,
      Functions functions) {
    super(scope, "Api");
    this.settings = settings;
    Role logWriter =
        Role.Builder.create(this, "LogWriter")
            .description("Lets AppSync write the API's log")
            .assumedBy(new ServicePrincipal("appsync.amazonaws.com"))
            .build();
    this.api = api(checkout, accounts);
    // Not by the builder, whose log group comes with a function of its own to make it forget.
    resource()
        .setLogConfig(
            LogConfigProperty.builder()
                .cloudWatchLogsRoleArn(logWriter.getRoleArn())
                .fieldLogLevel(settings.fieldLog())
                // Headers hold tokens.
                .excludeVerboseContent(true)
                .build());
    Suppressions.suppress(
        api, "AwsSolutions-ASC3", "Requests are logged, without the headers, which hold tokens.");
    LogGroup logs = LogGroups.create(this, "/aws/appsync/apis/" + api.getApiId(), settings);
    logWriter.addToPolicy(
        PolicyStatement.Builder.create()
            .actions(List.of("logs:CreateLogStream", "logs:PutLogEvents"))
            .resources(List.of(logs.getLogGroupArn()))
            .build());
    String passThrough = read(checkout);
    FieldFunctions.byFunction()
        .forEach((declaration, fields) -> resolve(fields, functions.of(declaration), passThrough));
    settings.cache().ifPresent(this::cache);
    settings.rateLimit().ifPresent(limit -> new AddressRateLimit(this, api, limit));
  }

  GraphqlApi api() {
    return api;
  }

  /** Where people listen for their matches. */
  String realtimeUrl() {
    return resource().getAttrRealtimeUrl();
  }

  /** What a role is given that may publish matches and changes and do nothing else here. */
  List<String> publishArns() {
    return PUBLISH.stream()
        .map(field -> api.getArn() + "/types/" + field.type() + "/fields/" + field.name())
        .toList();
  }

  private CfnGraphQLApi resource() {
    return (CfnGraphQLApi) Objects.requireNonNull(api.getNode().getDefaultChild());
  }

  private GraphqlApi api(Checkout checkout, UserDirectory accounts) {
    return GraphqlApi.Builder.create(this, "Graphql")
        .name(settings.stack())
        .definition(Definition.fromFile(checkout.schema().toAbsolutePath().toString()))
        .authorizationConfig(
            AuthorizationConfig.builder()
                .defaultAuthorization(
                    AuthorizationMode.builder()
                        .authorizationType(AuthorizationType.USER_POOL)
                        .userPoolConfig(
                            UserPoolConfig.builder()
                                .userPool(accounts.pool())
                                .appIdClientRegex(accounts.client().getUserPoolClientId())
                                .build())
                        .build())
                .additionalAuthorizationModes(
                    List.of(
                        AuthorizationMode.builder()
                            .authorizationType(AuthorizationType.IAM)
                            .build()))
                .build())
        .xrayEnabled(true)
        .introspectionConfig(
            settings.isProduction() ? IntrospectionConfig.DISABLED : IntrospectionConfig.ENABLED)
        .queryDepthLimit(DEEPEST_SELECTION)
        .build();
  }

  private void resolve(List<Field> fields, HandlerFunction function, String passThrough) {
    String name = function.declaration().logicalName();
    LambdaDataSource source =
        LambdaDataSource.Builder.create(this, name)
            .api(api)
            .name(name)
            .lambdaFunction(function.alias())
            .build();
    for (Field field : fields) {
      Resolver.Builder resolver =
          Resolver.Builder.create(this, field.type() + "." + field.name())
              .api(api)
              .dataSource(source)
              .typeName(field.type())
              .fieldName(field.name())
              .runtime(FunctionRuntime.JS_1_0_0)
              .code(Code.fromInline(passThrough));
      caching(field).ifPresent(resolver::cachingConfig);
      resolver.build();
    }
  }

  private Optional<CachingConfig> caching(Field field) {
    return settings
        .cache()
        .flatMap(size -> Optional.ofNullable(CACHED.get(field)))
        .map(keys -> CachingConfig.builder().cachingKeys(keys).ttl(CACHED_FOR).build());
  }

  private void cache(String size) {
    CfnApiCache.Builder.create(this, "Cache")
        .apiId(api.getApiId())
        .type(size)
        .apiCachingBehavior("PER_RESOLVER_CACHING")
        .ttl(CACHED_FOR.toSeconds())
        .atRestEncryptionEnabled(true)
        .transitEncryptionEnabled(true)
        .build();
  }

  private static String read(Checkout checkout) {
    try {
      return Files.readString(checkout.passThrough());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
