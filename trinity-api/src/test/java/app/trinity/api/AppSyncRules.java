package app.trinity.api;

import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.FieldDefinition;
import graphql.language.NonNullType;
import graphql.language.ObjectTypeDefinition;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What AppSync demands of a schema with two authorization modes, and GraphQL itself does not: each
 * rule gives a sentence for each violation.
 */
final class AppSyncRules {
  private static final String USERS = "aws_cognito_user_pools";
  private static final String BACKENDS = "aws_iam";
  private static final Set<String> DIRECTIVES =
      Set.of(
          "aws_api_key",
          "aws_auth",
          "aws_cognito_user_pools",
          "aws_iam",
          "aws_lambda",
          "aws_oidc",
          "aws_subscribe",
          "deprecated");
  private static final Set<String> SCALARS =
      Set.of(
          "AWSDate",
          "AWSDateTime",
          "AWSEmail",
          "AWSIPAddress",
          "AWSJSON",
          "AWSPhone",
          "AWSTime",
          "AWSTimestamp",
          "AWSURL",
          "Boolean",
          "Float",
          "ID",
          "Int",
          "String");

  private AppSyncRules() {}

  /** A root field without a directive would be open to every signed-in Cognito user. */
  static List<String> everyRootFieldNamesItsCallers(TypeDefinitionRegistry types) {
    List<String> violations = new ArrayList<>();
    for (String root : List.of("Query", "Mutation", "Subscription")) {
      for (FieldDefinition field : object(types, root).getFieldDefinitions()) {
        boolean grouped =
            field.getDirectives(USERS).stream().allMatch(AppSyncRules::isForPlayersOnly);
        if (!(field.hasDirective(USERS) || field.hasDirective(BACKENDS)) || !grouped) {
          violations.add(root + "." + field.getName() + " does not name its callers");
        }
      }
    }
    return violations;
  }

  /** With several authorization modes this directive does nothing. */
  static List<String> nothingRestsOnTheSingleModeDirective(TypeDefinitionRegistry types) {
    List<String> violations = new ArrayList<>();
    for (ObjectTypeDefinition type : types.getTypes(ObjectTypeDefinition.class)) {
      List<DirectivesContainer<?>> places = new ArrayList<>(type.getFieldDefinitions());
      places.add(type);
      if (places.stream().anyMatch(place -> place.hasDirective("aws_auth"))) {
        violations.add(type.getName() + " rests on aws_auth");
      }
    }
    return violations;
  }

  /** Otherwise AppSync refuses the schema: "invalid output type". */
  static List<String> subscriptionsHaveTheTypeOfTheirMutations(TypeDefinitionRegistry types) {
    List<String> violations = new ArrayList<>();
    for (FieldDefinition subscription : object(types, "Subscription").getFieldDefinitions()) {
      List<String> mutations = mutationsBehind(subscription);
      if (mutations.isEmpty()) {
        violations.add(subscription.getName() + " follows no mutation");
      }
      for (String name : mutations) {
        Optional<FieldDefinition> mutation =
            object(types, "Mutation").getFieldDefinitions().stream()
                .filter(field -> field.getName().equals(name))
                .findFirst();
        String type = WireSchema.innermost(subscription.getType());
        if (mutation.filter(m -> WireSchema.innermost(m.getType()).equals(type)).isEmpty()) {
          violations.add(subscription.getName() + " has not the type of " + name);
        }
      }
    }
    return violations;
  }

  /** AppSync knows these directives and scalars and lets nobody declare another. */
  static List<String> onlyAppSyncsOwnDirectivesAndScalars(TypeDefinitionRegistry types) {
    List<String> violations = new ArrayList<>();
    types.getDirectiveDefinitions().keySet().stream()
        .map(name -> "@" + name + " is declared")
        .forEach(violations::add);
    types.scalars().values().stream()
        .filter(scalar -> scalar.getSourceLocation() != null)
        .map(scalar -> scalar.getName() + " is declared")
        .forEach(violations::add);
    for (ObjectTypeDefinition type : types.getTypes(ObjectTypeDefinition.class)) {
      for (FieldDefinition field : type.getFieldDefinitions()) {
        String name = WireSchema.innermost(field.getType());
        if (!SCALARS.contains(name) && types.getTypeOrNull(name) == null) {
          violations.add(name + " is unknown");
        }
        unknownDirectives(field).forEach(violations::add);
      }
      unknownDirectives(type).forEach(violations::add);
    }
    return violations;
  }

  private static List<String> unknownDirectives(DirectivesContainer<?> place) {
    return place.getDirectives().stream()
        .map(Directive::getName)
        .filter(name -> !DIRECTIVES.contains(name))
        .map(name -> "@" + name + " is unknown")
        .toList();
  }

  /**
   * An argument filters by the field of its name in what the mutation answers, and a subscription
   * begins with null.
   */
  static List<String> subscriptionsCanBeginAndBeFiltered(TypeDefinitionRegistry types) {
    List<String> violations = new ArrayList<>();
    for (FieldDefinition subscription : object(types, "Subscription").getFieldDefinitions()) {
      if (subscription.getType() instanceof NonNullType) {
        violations.add(subscription.getName() + " cannot be null");
      }
      ObjectTypeDefinition event = object(types, WireSchema.innermost(subscription.getType()));
      subscription.getInputValueDefinitions().stream()
          .filter(
              argument ->
                  event.getFieldDefinitions().stream()
                      .noneMatch(field -> field.getName().equals(argument.getName())))
          .map(argument -> subscription.getName() + " cannot be filtered by " + argument.getName())
          .forEach(violations::add);
    }
    return violations;
  }

  /** A caller who may ask for a field but not for what is in it gets nulls and errors. */
  static List<String> typesThatBothModesSelectAreOpenToBoth(TypeDefinitionRegistry types) {
    Set<String> selected = new HashSet<>();
    for (String root : List.of("Query", "Mutation", "Subscription")) {
      object(types, root).getFieldDefinitions().stream()
          .filter(field -> field.hasDirective(BACKENDS))
          .forEach(field -> collect(types, WireSchema.innermost(field.getType()), selected));
    }
    return selected.stream()
        .filter(
            type ->
                !object(types, type).hasDirective(USERS)
                    || !object(types, type).hasDirective(BACKENDS))
        .map(type -> type + " is not open to both modes")
        .sorted()
        .toList();
  }

  private static void collect(TypeDefinitionRegistry types, String name, Set<String> into) {
    ObjectTypeDefinition type = types.getTypeOrNull(name, ObjectTypeDefinition.class);
    if (type != null && into.add(name)) {
      type.getFieldDefinitions()
          .forEach(field -> collect(types, WireSchema.innermost(field.getType()), into));
    }
  }

  private static boolean isForPlayersOnly(Directive directive) {
    return directive.getArgument("cognito_groups") != null
        && strings(directive.getArgument("cognito_groups").getValue()).equals(List.of("Users"));
  }

  private static List<String> mutationsBehind(FieldDefinition subscription) {
    return subscription.getDirectives("aws_subscribe").stream()
        .flatMap(directive -> strings(directive.getArgument("mutations").getValue()).stream())
        .toList();
  }

  private static List<String> strings(Value<?> list) {
    return list.getChildren().stream().map(child -> ((StringValue) child).getValue()).toList();
  }

  private static ObjectTypeDefinition object(TypeDefinitionRegistry types, String name) {
    return types.getTypeOrNull(name, ObjectTypeDefinition.class);
  }
}
