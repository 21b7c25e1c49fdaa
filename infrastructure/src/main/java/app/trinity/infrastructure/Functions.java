package app.trinity.infrastructure;

import app.trinity.infrastructure.packaging.Checkout;
import app.trinity.infrastructure.packaging.Packaging;
import app.trinity.infrastructure.settings.Setting;
import app.trinity.infrastructure.settings.Settings;
import app.trinity.lambda.function.LambdaFunction;
import app.trinity.lambda.function.Variables;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.secretsmanager.Secret;
import software.constructs.Construct;

/** All functions, and the wires between them. */
final class Functions {
  private static final Map<Setting, String> RULES_OF_PLAY =
      new EnumMap<>(
          Map.of(
              Setting.ROOM_HOURS, Variables.ROOM_HOURS,
              Setting.ROOM_CAPACITY, Variables.ROOM_CAPACITY,
              Setting.MINIMUM_PARTICIPANTS, Variables.MINIMUM_PARTICIPANTS));

  private final Map<LambdaFunction, HandlerFunction> functions =
      new EnumMap<>(LambdaFunction.class);
  private final Secret tmdbSecret;

  /** Creates them right below the stack, so that each is found there by its own name. */
  Functions(Construct stack, Settings settings, Checkout checkout, Tables tables) {
    for (LambdaFunction declaration : LambdaFunction.values()) {
      Packaging packaging = Packaging.of(declaration, settings, checkout);
      HandlerFunction function =
          new HandlerFunction(stack, declaration, settings, packaging, tables);
      RULES_OF_PLAY.forEach(
          (setting, variable) ->
              settings.optional(setting).ifPresent(value -> function.set(variable, value)));
      functions.put(declaration, function);
    }
    this.tmdbSecret = tmdbSecret(stack, settings);
    HandlerFunction tmdb = of(LambdaFunction.TMDB);
    tmdb.set(Variables.TMDB_SECRET, tmdbSecret.getSecretArn());
    tmdb.allow(tmdbSecret.getSecretArn(), "secretsmanager:GetSecretValue");
    settings
        .optional(Setting.TMDB_LANGUAGE)
        .ifPresent(language -> tmdb.set(Variables.TMDB_LANGUAGE, language));
    HandlerFunction room = of(LambdaFunction.ROOM);
    room.set(Variables.TMDB_FUNCTION, tmdb.alias().getFunctionArn());
    room.allow(tmdb.alias().getFunctionArn(), "lambda:InvokeFunction");
  }

  HandlerFunction of(LambdaFunction declaration) {
    return Objects.requireNonNull(functions.get(declaration));
  }

  Collection<HandlerFunction> all() {
    return Collections.unmodifiableCollection(functions.values());
  }

  Secret tmdbSecret() {
    return tmdbSecret;
  }

  /** Made with a value of chance that is no credential; an operator puts the real one into it. */
  private static Secret tmdbSecret(Construct scope, Settings settings) {
    Secret secret =
        Secret.Builder.create(scope, "TmdbSecret")
            .description("TMDB's API key or read token, in plain text")
            .removalPolicy(settings.dataMayBeLost() ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN)
            .build();
    Suppressions.suppress(
        secret, "AwsSolutions-SMG4", "TMDB has no interface that would issue another key.");
    return secret;
  }
}
