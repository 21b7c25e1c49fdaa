package app.trinity.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import app.trinity.RefusalCode;
import app.trinity.infrastructure.FieldFunctions.Field;
import app.trinity.lambda.function.LambdaFunction;
import com.fasterxml.jackson.databind.JsonNode;
import graphql.language.FieldDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awscdk.assertions.Match;

@NeedsNode
class ApiTest {
  private static final String API = "AWS::AppSync::GraphQLApi";
  private static final String RESOLVER = "AWS::AppSync::Resolver";
  private static final Path SCHEMA =
      Synthesis.ROOT.resolve("trinity-api/src/main/resources/schema.graphql");
  private static final Path PASS_THROUGH =
      Synthesis.ROOT.resolve("adapter-lambda/src/main/resources/appsync/pass-through.js");

  @Test
  void people_call_it_by_cognito_and_backends_by_iam() {
    Synthesis.standard()
        .template()
        .hasResourceProperties(
            API,
            Map.of(
                "AuthenticationType",
                "AMAZON_COGNITO_USER_POOLS",
                "UserPoolConfig",
                Match.objectLike(
                    Map.of(
                        "DefaultAction",
                        "ALLOW",
                        "UserPoolId",
                        Map.of("Ref", Match.stringLikeRegexp("AccountsPool.*")),
                        "AppIdClientRegex",
                        Map.of("Ref", Match.stringLikeRegexp("AccountsClient.*")))),
                "AdditionalAuthenticationProviders",
                List.of(Map.of("AuthenticationType", "AWS_IAM"))));
  }

  @Test
  void it_serves_the_schema_as_it_stands() throws IOException {
    assertThat(
            Synthesis.standard()
                .properties("AWS::AppSync::GraphQLSchema")
                .findFirst()
                .orElseThrow()
                .get("Definition")
                .asText())
        .isEqualTo(Files.readString(SCHEMA));
  }

  @Test
  void every_field_of_the_schema_has_a_resolver() throws IOException {
    assertThat(
            Synthesis.standard()
                .properties(RESOLVER)
                .map(
                    resolver ->
                        resolver.get("TypeName").asText()
                            + "."
                            + resolver.get("FieldName").asText()))
        .containsExactlyInAnyOrderElementsOf(rootFields());
  }

  @Test
  void every_resolver_is_the_same_and_knows_no_template() throws IOException {
    String passThrough = Files.readString(PASS_THROUGH);

    assertThat(Synthesis.standard().properties(RESOLVER))
        .allSatisfy(
            resolver -> {
              assertThat(resolver.get("Code").asText()).isEqualTo(passThrough);
              assertThat(resolver.at("/Runtime/Name").asText()).isEqualTo("APPSYNC_JS");
              assertThat(resolver.at("/Runtime/RuntimeVersion").asText()).isEqualTo("1.0.0");
              assertThat(resolver.get("Kind").asText()).isEqualTo("UNIT");
              assertThat(resolver.has("RequestMappingTemplate")).isFalse();
              assertThat(resolver.has("ResponseMappingTemplate")).isFalse();
              assertThat(resolver.has("MaxBatchSize")).isFalse();
            });
  }

  @Test
  void the_resolver_lets_every_code_through_that_a_client_may_see() throws IOException {
    String passThrough = Files.readString(PASS_THROUGH);

    assertThat(
            Pattern.compile("^  '([A-Z_]+)',$", Pattern.MULTILINE)
                .matcher(passThrough)
                .results()
                .map((MatchResult code) -> code.group(1)))
        .containsExactlyElementsOf(Arrays.stream(RefusalCode.values()).map(Enum::name).toList());
  }

  @ParameterizedTest
  @EnumSource(names = {"ROOM", "VOTE", "MATCH", "USERNAME"})
  void each_function_answers_its_fields_through_its_alias(LambdaFunction function) {
    Synthesis synthesis = Synthesis.standard();
    JsonNode source = synthesis.only("AWS::AppSync::DataSource", "Name", function.logicalName());

    assertThat(source.get("Type").asText()).isEqualTo("AWS_LAMBDA");
    assertThat(Synthesis.target(source.at("/LambdaConfig/LambdaFunctionArn")))
        .startsWith(function.logicalName() + "Live");
    assertThat(
            synthesis
                .properties(RESOLVER)
                .filter(
                    resolver ->
                        resolver.get("DataSourceName").asText().equals(function.logicalName()))
                .map(
                    resolver ->
                        resolver.get("TypeName").asText()
                            + "."
                            + resolver.get("FieldName").asText()))
        .containsExactlyInAnyOrderElementsOf(
            FieldFunctions.byFunction().get(function).stream().map(Field::toString).toList());
  }

  @Test
  void only_functions_are_behind_it() {
    assertThat(Synthesis.standard().properties("AWS::AppSync::DataSource"))
        .hasSize(4)
        .extracting(source -> source.get("Type").asText())
        .containsOnly("AWS_LAMBDA");
  }

  @Test
  void fields_are_logged_without_headers_and_requests_traced() {
    Synthesis.standard()
        .template()
        .hasResourceProperties(
            API,
            Map.of(
                "XrayEnabled",
                true,
                "LogConfig",
                Match.objectLike(Map.of("FieldLogLevel", "ERROR", "ExcludeVerboseContent", true))));
    Synthesis.everything()
        .template()
        .hasResourceProperties(
            API, Map.of("LogConfig", Match.objectLike(Map.of("FieldLogLevel", "ALL"))));
    Synthesis.standard()
        .template()
        .hasResourceProperties(
            "AWS::Logs::LogGroup",
            Map.of(
                "LogGroupName",
                Map.of(
                    "Fn::Join",
                    List.of(
                        "",
                        List.of(
                            "/aws/appsync/apis/",
                            Map.of(
                                "Fn::GetAtt",
                                List.of(Match.stringLikeRegexp("ApiGraphql.*"), "ApiId"))))),
                "RetentionInDays",
                30));
  }

  @Test
  void strangers_cannot_read_the_schema_nor_ask_endlessly_deep() {
    Synthesis.everything()
        .template()
        .hasResourceProperties(
            API, Map.of("IntrospectionConfig", "DISABLED", "QueryDepthLimit", 6));
    Synthesis.standard()
        .template()
        .hasResourceProperties(API, Map.of("IntrospectionConfig", "ENABLED"));
  }

  @Test
  void there_is_neither_cache_nor_rate_limit_unless_configured() {
    Synthesis.standard().template().resourceCountIs("AWS::AppSync::ApiCache", 0);
    Synthesis.standard().template().resourceCountIs("AWS::WAFv2::WebACL", 0);
    assertThat(Synthesis.standard().properties(RESOLVER))
        .noneMatch(resolver -> resolver.has("CachingConfig"));
  }

  @Test
  void the_cache_keeps_one_callers_answers_from_another() {
    Synthesis synthesis = Synthesis.everything();
    synthesis
        .template()
        .hasResourceProperties(
            "AWS::AppSync::ApiCache",
            Map.of(
                "Type",
                "SMALL",
                "ApiCachingBehavior",
                "PER_RESOLVER_CACHING",
                "AtRestEncryptionEnabled",
                true,
                "TransitEncryptionEnabled",
                true,
                "Ttl",
                5));
    assertThat(synthesis.properties(RESOLVER).filter(resolver -> resolver.has("CachingConfig")))
        .hasSize(2)
        .allSatisfy(
            resolver -> {
              assertThat(resolver.get("TypeName").asText()).isEqualTo("Query");
              assertThat(Synthesis.each(resolver.at("/CachingConfig/CachingKeys")))
                  .extracting(JsonNode::asText)
                  .contains("$context.identity.sub");
            });
  }

  @Test
  void the_rate_limit_turns_an_address_away() {
    Synthesis.everything()
        .template()
        .hasResourceProperties(
            "AWS::WAFv2::WebACL",
            Map.of(
                "Scope",
                "REGIONAL",
                "DefaultAction",
                Map.of("Allow", Map.of()),
                "Rules",
                List.of(
                    Match.objectLike(
                        Map.of(
                            "Action",
                            Map.of("Block", Map.of()),
                            "Statement",
                            Map.of(
                                "RateBasedStatement",
                                Map.of(
                                    "AggregateKeyType", "IP",
                                    "EvaluationWindowSec", 300,
                                    "Limit", 2000)))))));
    Synthesis.everything()
        .template()
        .hasResourceProperties(
            "AWS::WAFv2::WebACLAssociation",
            Map.of(
                "ResourceArn",
                Map.of("Fn::GetAtt", List.of(Match.stringLikeRegexp("ApiGraphql.*"), "Arn"))));
  }

  private static List<String> rootFields() throws IOException {
    TypeDefinitionRegistry types = new SchemaParser().parse(Files.readString(SCHEMA));
    List<String> fields = new ArrayList<>();
    for (String root : List.of("Query", "Mutation", "Subscription")) {
      for (FieldDefinition field :
          types.getTypeOrNull(root, ObjectTypeDefinition.class).getFieldDefinitions()) {
        fields.add(root + "." + field.getName());
      }
    }
    return fields;
  }
}
