package app.trinity.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.assertions.Match;

@NeedsNode
class UserDirectoryTest {
  private static final String POOL = "AWS::Cognito::UserPool";
  private static final String CLIENT = "AWS::Cognito::UserPoolClient";

  @Test
  void people_sign_up_with_an_email_address_and_a_password() {
    Synthesis.standard()
        .template()
        .hasResourceProperties(
            POOL,
            Map.of(
                "UsernameAttributes", List.of("email"),
                "UsernameConfiguration", Map.of("CaseSensitive", false),
                "AdminCreateUserConfig", Map.of("AllowAdminCreateUserOnly", false),
                "AutoVerifiedAttributes", List.of("email"),
                "Policies",
                    Map.of(
                        "PasswordPolicy",
                        Map.of(
                            "MinimumLength", 8,
                            "RequireUppercase", true,
                            "RequireLowercase", true,
                            "RequireNumbers", true,
                            "RequireSymbols", false)),
                "AccountRecoverySetting",
                    Map.of(
                        "RecoveryMechanisms",
                        List.of(Map.of("Name", "verified_email", "Priority", 1)))));
  }

  @Test
  void a_name_can_be_given_at_sign_up_and_need_not() {
    Synthesis synthesis = Synthesis.standard();
    synthesis
        .template()
        .hasResourceProperties(
            POOL,
            Map.of(
                "Schema",
                Match.arrayWith(
                    List.of(
                        Map.of("Name", "preferred_username", "Mutable", true, "Required", false))),
                "AliasAttributes",
                Match.absent()));
  }

  @Test
  void one_function_answers_the_three_triggers_through_its_alias() {
    JsonNode triggers =
        Synthesis.standard().properties(POOL).findFirst().orElseThrow().get("LambdaConfig");

    assertThat(Synthesis.members(triggers))
        .containsOnlyKeys("PreSignUp", "PostConfirmation", "PostAuthentication")
        .allSatisfy(
            (trigger, arn) -> assertThat(Synthesis.target(arn)).startsWith("CognitoTriggerLive"));
  }

  @Test
  void there_is_the_group_that_the_schema_asks_for() {
    Synthesis.standard()
        .template()
        .hasResourceProperties("AWS::Cognito::UserPoolGroup", Map.of("GroupName", "Users"));
  }

  @Test
  void the_app_has_no_secret_and_sends_no_password() {
    Synthesis.standard()
        .template()
        .hasResourceProperties(
            CLIENT,
            Map.of(
                "GenerateSecret", false,
                "ExplicitAuthFlows", List.of("ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"),
                "PreventUserExistenceErrors", "ENABLED",
                "EnableTokenRevocation", true,
                "AllowedOAuthFlows", List.of("code"),
                "AllowedOAuthScopes", List.of("openid", "email", "profile"),
                "SupportedIdentityProviders", List.of("COGNITO")));
  }

  @Test
  void the_sign_in_page_has_a_domain_that_nobody_else_has() {
    Synthesis.standard()
        .template()
        .hasResourceProperties(
            "AWS::Cognito::UserPoolDomain",
            Map.of(
                "Domain",
                Map.of(
                    "Fn::Join",
                    List.of("", List.of("trinitystack-", Map.of("Ref", "AWS::AccountId"))))));
    Synthesis.everything()
        .template()
        .hasResourceProperties("AWS::Cognito::UserPoolDomain", Map.of("Domain", "film-night"));
  }

  @Test
  void google_is_no_provider_unless_configured() {
    Synthesis.standard().template().resourceCountIs("AWS::Cognito::UserPoolIdentityProvider", 0);
  }

  @Test
  void google_is_a_provider_whose_secret_the_template_only_names() {
    Synthesis.everything()
        .template()
        .hasResourceProperties(
            "AWS::Cognito::UserPoolIdentityProvider",
            Map.of(
                "ProviderName",
                "Google",
                "ProviderType",
                "Google",
                "ProviderDetails",
                Map.of(
                    "client_id", "42-abc.apps.googleusercontent.com",
                    "client_secret",
                        "{{resolve:secretsmanager:trinity/google-client-secret:SecretString:::}}",
                    "authorize_scopes", "openid email profile"),
                "AttributeMapping",
                Map.of("email", "email", "email_verified", "email_verified", "name", "name")));
    Synthesis.everything()
        .template()
        .hasResource(
            CLIENT,
            Map.of(
                "Properties",
                Map.of(
                    "SupportedIdentityProviders", List.of("COGNITO", "Google"),
                    "CallbackURLs", List.of("https://trinity.example/in", "trinity://in"),
                    "LogoutURLs", List.of("https://trinity.example/out")),
                "DependsOn",
                Match.arrayWith(List.of(Match.stringLikeRegexp("AccountsGoogle.*")))));
  }

  @Test
  void production_keeps_its_people() {
    Synthesis.everything()
        .template()
        .hasResource(
            POOL,
            Map.of(
                "DeletionPolicy", "Retain", "Properties", Map.of("DeletionProtection", "ACTIVE")));
    Synthesis.standard()
        .template()
        .hasResource(
            POOL,
            Map.of(
                "DeletionPolicy",
                "Delete",
                "Properties",
                Map.of("DeletionProtection", "INACTIVE")));
  }
}
