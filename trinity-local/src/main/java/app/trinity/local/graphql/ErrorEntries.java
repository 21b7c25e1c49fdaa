package app.trinity.local.graphql;

import app.trinity.RefusalCode;
import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.GraphqlErrorHelper;
import graphql.InvalidSyntaxError;
import graphql.execution.AbortExecutionException;
import graphql.execution.UnknownOperationException;
import graphql.language.SourceLocation;
import graphql.validation.ValidationError;
import graphql.validation.ValidationErrorClassification;
import graphql.validation.ValidationErrorType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Errors as clients see them: each with its code at the top level, as AppSync puts it, and in
 * {@code extensions}, where the GraphQL specification wants it, and with no other classification.
 */
public final class ErrorEntries {
  private static final int LONGEST_MESSAGE = 300;
  private static final Pattern PREFIX = Pattern.compile("^Validation [Ee]rror ?\\([^)]*\\) ?: ?");
  private static final Pattern ARGUMENT =
      Pattern.compile(
          "argument '([\\w.\\[\\]]{1,200})' with value '\\w+\\{(?:value|name)=(.{0,100}?)}'"
              + " is not a valid '(\\w+)'");
  private static final Pattern LACKING =
      Pattern.compile(
          "argument '([\\w.\\[\\]]{1,200})' with value '.*' is missing required fields"
              + " '\\[([\\w, ]{1,200})]'");

  private ErrorEntries() {}

  /**
   * The errors of an execution.
   *
   * @param fault finds a sentence about the variables where they are what is wrong
   */
  static List<Map<String, Object>> of(List<GraphQLError> errors, Supplier<Optional<String>> fault) {
    return errors.stream().map(error -> of(error, fault)).toList();
  }

  private static Map<String, Object> of(GraphQLError error, Supplier<Optional<String>> fault) {
    RefusalCode code = code(error);
    Map<String, Object> entry = entry(code, sentence(error, code, fault));
    if (error.getPath() != null) {
      entry.put("path", error.getPath());
    }
    List<SourceLocation> locations = error.getLocations();
    if (locations != null && !locations.isEmpty()) {
      entry.put("locations", GraphqlErrorHelper.locations(locations));
    }
    return entry;
  }

  /** The error of a caller whose token is not good. */
  public static Map<String, Object> unauthenticated() {
    return entry(
        RefusalCode.UNAUTHENTICATED,
        "Your token is missing, forged or expired. Give your name again.");
  }

  /** An error that is no execution's. */
  public static Map<String, Object> entry(RefusalCode code, String sentence) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("message", sentence);
    entry.put("errorType", code.name());
    entry.put("extensions", Map.of("errorType", code.name(), "code", code.name()));
    return entry;
  }

  private static RefusalCode code(GraphQLError error) {
    if (error instanceof ResolverError refused) {
      return refused.code();
    }
    return error.getErrorType() == ErrorType.NullValueInNonNullableField
            || error.getErrorType() == ErrorType.DataFetchingException
        ? RefusalCode.INTERNAL
        : RefusalCode.INVALID_INPUT;
  }

  /** The library's words where they are fit for a person; some name Java's classes. */
  private static String sentence(
      GraphQLError error, RefusalCode code, Supplier<Optional<String>> fault) {
    if (error instanceof ResolverError refused) {
      return refused.getMessage();
    }
    if (code == RefusalCode.INTERNAL) {
      return "Something broke on our side. Try again.";
    }
    String message = String.valueOf(error.getMessage());
    if (error instanceof InvalidSyntaxError) {
      return syntax(error, message);
    }
    if (error instanceof AbortExecutionException) {
      return "The query asks for too much at once: ask for less.";
    }
    if (error instanceof UnknownOperationException) {
      return "Name one of the query's operations as operationName.";
    }
    if (error instanceof ValidationError validation) {
      return invalid(validation, message);
    }
    return fault.get().orElse("The query and its variables cannot be executed together.");
  }

  /** The library writes literals as Java objects: what a person typed is taken out of them. */
  private static String unfitArgument(String message) {
    Matcher unfit = ARGUMENT.matcher(message);
    if (unfit.find()) {
      return "The argument %s must be %s, and is %s."
          .formatted(unfit.group(1), unfit.group(3), unfit.group(2).replace('\'', '"'));
    }
    Matcher lacking = LACKING.matcher(message);
    if (lacking.find()) {
      return "The argument %s lacks %s.".formatted(lacking.group(1), lacking.group(2));
    }
    return "An argument has a value that does not fit its type.";
  }

  private static String syntax(GraphQLError error, String message) {
    if (message.startsWith("More than")) {
      return "The query is too long: ask for less at once.";
    }
    List<SourceLocation> locations = error.getLocations();
    if (locations == null || locations.isEmpty()) {
      return "The query is no valid GraphQL.";
    }
    SourceLocation at = locations.get(0);
    return "The query is no valid GraphQL: look at line %d, column %d."
        .formatted(at.getLine(), at.getColumn());
  }

  private static String invalid(ValidationError error, String message) {
    ValidationErrorClassification type = error.getValidationErrorType();
    if (type == ValidationErrorType.WrongType
        || type == ValidationErrorType.BadValueForDefaultArg) {
      return unfitArgument(message);
    }
    String sentence = PREFIX.matcher(message).replaceFirst("");
    return sentence.length() > LONGEST_MESSAGE
        ? sentence.substring(0, LONGEST_MESSAGE) + "…"
        : sentence;
  }
}
