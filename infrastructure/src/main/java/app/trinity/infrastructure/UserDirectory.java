package app.trinity.infrastructure;

import app.trinity.infrastructure.settings.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.SecretValue;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.cognito.AccountRecovery;
import software.amazon.awscdk.services.cognito.AttributeMapping;
import software.amazon.awscdk.services.cognito.AuthFlow;
import software.amazon.awscdk.services.cognito.AutoVerifiedAttrs;
import software.amazon.awscdk.services.cognito.CfnUserPoolGroup;
import software.amazon.awscdk.services.cognito.CognitoDomainOptions;
import software.amazon.awscdk.services.cognito.FeaturePlan;
import software.amazon.awscdk.services.cognito.KeepOriginalAttrs;
import software.amazon.awscdk.services.cognito.OAuthFlows;
import software.amazon.awscdk.services.cognito.OAuthScope;
import software.amazon.awscdk.services.cognito.OAuthSettings;
import software.amazon.awscdk.services.cognito.PasswordPolicy;
import software.amazon.awscdk.services.cognito.ProviderAttribute;
import software.amazon.awscdk.services.cognito.SignInAliases;
import software.amazon.awscdk.services.cognito.StandardAttribute;
import software.amazon.awscdk.services.cognito.StandardAttributes;
import software.amazon.awscdk.services.cognito.UserPool;
import software.amazon.awscdk.services.cognito.UserPoolClient;
import software.amazon.awscdk.services.cognito.UserPoolClientIdentityProvider;
import software.amazon.awscdk.services.cognito.UserPoolDomain;
import software.amazon.awscdk.services.cognito.UserPoolDomainOptions;
import software.amazon.awscdk.services.cognito.UserPoolIdentityProviderGoogle;
import software.amazon.awscdk.services.cognito.UserPoolOperation;
import software.amazon.awscdk.services.iam.Policy;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.constructs.Construct;

/** Who may play: the user pool, its client, its sign-in page, and Google where it is configured. */
final class UserDirectory extends Construct {
  /** The group that the schema asks for; the trigger puts everybody into it. */
  static final String PLAYERS = "Users";

  private static final List<UserPoolOperation> TRIGGERS =
      List.of(
          UserPoolOperation.PRE_SIGN_UP,
          UserPoolOperation.POST_CONFIRMATION,
          UserPoolOperation.POST_AUTHENTICATION);

  private final UserPool pool;
  private final UserPoolClient client;
  private final UserPoolDomain domain;

  UserDirectory(Construct scope, Settings settings, HandlerFunction trigger) {
    super(scope, "Accounts");
    this.pool = pool(settings);
    TRIGGERS.forEach(operation -> pool.addTrigger(operation, trigger.alias()));
    letJoinPlayers(trigger);
    CfnUserPoolGroup.Builder.create(this, "Players")
        .userPoolId(pool.getUserPoolId())
        .groupName(PLAYERS)
        .description("Everybody who may play")
        .build();
    this.client = client(settings);
    this.domain =
        pool.addDomain(
            "Domain",
            UserPoolDomainOptions.builder()
                .cognitoDomain(
                    CognitoDomainOptions.builder().domainPrefix(domainPrefix(settings)).build())
                .build());
    Suppressions.suppress(
        pool,
        "AwsSolutions-COG1",
        "A film night asks for length, upper, lower and digits, no more.");
    Suppressions.suppress(
        pool, "AwsSolutions-COG2", "What an account holds is a name and some votes on films.");
    Suppressions.suppress(
        pool,
        "AwsSolutions-COG3",
        "Threat protection takes the Plus plan, which is paid for per person and month.");
  }

  UserPool pool() {
    return pool;
  }

  UserPoolClient client() {
    return client;
  }

  UserPoolDomain domain() {
    return domain;
  }

  private UserPool pool(Settings settings) {
    return UserPool.Builder.create(this, "Pool")
        .userPoolName(settings.stack())
        .featurePlan(FeaturePlan.LITE)
        .selfSignUpEnabled(true)
        .signInAliases(SignInAliases.builder().email(true).build())
        .signInCaseSensitive(false)
        .autoVerify(AutoVerifiedAttrs.builder().email(true).build())
        .keepOriginal(KeepOriginalAttrs.builder().email(true).build())
        .standardAttributes(
            StandardAttributes.builder()
                .email(StandardAttribute.builder().required(true).mutable(true).build())
                // Neither required, since Google knows none, nor an alias, since the trigger has to
                // see it before the account is confirmed.
                .preferredUsername(
                    StandardAttribute.builder().required(false).mutable(true).build())
                .build())
        .passwordPolicy(
            PasswordPolicy.builder()
                .minLength(8)
                .requireUppercase(true)
                .requireLowercase(true)
                .requireDigits(true)
                .requireSymbols(false)
                .tempPasswordValidity(Duration.days(7))
                .build())
        .accountRecovery(AccountRecovery.EMAIL_ONLY)
        .deletionProtection(!settings.dataMayBeLost())
        .removalPolicy(settings.dataMayBeLost() ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN)
        .build();
  }

  /**
   * A policy of its own, for in the role it would close a circle: the pool needs the trigger, the
   * trigger its role, the role's policy the pool.
   */
  private void letJoinPlayers(HandlerFunction trigger) {
    Policy.Builder.create(this, "TriggerJoinsPlayers")
        .roles(List.of(trigger.role()))
        .statements(
            List.of(
                PolicyStatement.Builder.create()
                    .actions(List.of("cognito-idp:AdminAddUserToGroup"))
                    .resources(List.of(pool.getUserPoolArn()))
                    .build()))
        .build();
  }

  /** Without a secret, for it is installed on phones. */
  private UserPoolClient client(Settings settings) {
    List<UserPoolClientIdentityProvider> providers = new ArrayList<>();
    providers.add(UserPoolClientIdentityProvider.COGNITO);
    settings
        .googleClientId()
        .ifPresent(
            id -> {
              google(id, settings);
              providers.add(UserPoolClientIdentityProvider.GOOGLE);
            });
    UserPoolClient.Builder builder =
        UserPoolClient.Builder.create(this, "Client")
            .userPool(pool)
            .generateSecret(false)
            .authFlows(AuthFlow.builder().userSrp(true).build())
            .preventUserExistenceErrors(true)
            .enableTokenRevocation(true)
            .supportedIdentityProviders(providers)
            .oAuth(
                OAuthSettings.builder()
                    .flows(OAuthFlows.builder().authorizationCodeGrant(true).build())
                    .scopes(List.of(OAuthScope.OPENID, OAuthScope.EMAIL, OAuthScope.PROFILE))
                    .callbackUrls(settings.callbackUrls())
                    .logoutUrls(settings.logoutUrls())
                    .build());
    UserPoolClient built = builder.build();
    // The client names its providers, and they have to be there before it.
    pool.getIdentityProviders().forEach(built.getNode()::addDependency);
    return built;
  }

  private void google(String clientId, Settings settings) {
    UserPoolIdentityProviderGoogle.Builder.create(this, "Google")
        .userPool(pool)
        .clientId(clientId)
        .clientSecretValue(SecretValue.secretsManager(settings.googleClientSecretName()))
        .scopes(List.of("openid", "email", "profile"))
        .attributeMapping(
            AttributeMapping.builder()
                .email(ProviderAttribute.GOOGLE_EMAIL)
                .emailVerified(ProviderAttribute.other("email_verified"))
                .fullname(ProviderAttribute.GOOGLE_NAME)
                .build())
        .build();
  }

  private String domainPrefix(Settings settings) {
    return settings
        .domainPrefix()
        .orElseGet(
            () -> settings.stack().toLowerCase(Locale.ROOT) + "-" + Stack.of(this).getAccount());
  }
}
