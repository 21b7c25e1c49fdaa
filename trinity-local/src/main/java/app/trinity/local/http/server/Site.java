package app.trinity.local.http.server;

import app.trinity.RefusalCode;
import app.trinity.api.ErrorAnswer;
import app.trinity.api.FailureLog;
import app.trinity.local.http.Endpoint;
import app.trinity.local.http.Errors;
import app.trinity.local.http.Problem;
import app.trinity.local.http.WebAnswer;
import app.trinity.local.http.WebRequest;
import app.trinity.local.http.security.Access;
import app.trinity.local.http.security.SecurityHeaders;
import app.trinity.spi.IdSource;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * The way from Jetty to an {@link Endpoint} and back: checks the host, finds the endpoint, reads
 * the body, and turns whatever is thrown into an answer.
 */
final class Site extends Handler.Abstract {
  /** The longest body that is read, in bytes. */
  static final int LONGEST_BODY_BYTES = 64 << 10;

  /** Encoded once: the same bytes go out with every answer. */
  private static final List<HttpField> SECURITY =
      SecurityHeaders.ALL.entrySet().stream()
          .<HttpField>map(header -> new PreEncodedHttpField(header.getKey(), header.getValue()))
          .toList();

  private final Access access;
  private final CrossOrigin crossOrigin;
  private final Routes routes;
  private final Upgrade upgrade;
  private final IdSource references;
  private final FailureLog log;

  Site(Access access, Routes routes, Upgrade upgrade, IdSource references, FailureLog log) {
    this.access = access;
    this.crossOrigin = new CrossOrigin(access.origins());
    this.routes = routes;
    this.upgrade = upgrade;
    this.references = references;
    this.log = log;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    try {
      String host = header(request, "Host").orElse("");
      if (!access.hosts().allowsHost(host)) {
        access.hints().unknownHost(host);
        throw Problem.of(
            421,
            RefusalCode.FORBIDDEN,
            "This server is not known by that name. Use the address it printed when it started.");
      }
      if (upgrade.handle(request, response, callback)) {
        return true;
      }
      crossOrigin.tell(request, response);
      Routes.Route route =
          routes.find(path(request)).orElseThrow(() -> Problem.notFound("There is nothing here."));
      if (CrossOrigin.isPreflight(request)) {
        write(response, callback, preflight(request, route));
        return true;
      }
      if (!route.takes(request.getMethod())) {
        throw Problem.wrongMethod(route.allowed());
      }
      if (request.getMethod().equals("POST")) {
        requireJson(request);
        var unused =
            BodyReader.read(request, LONGEST_BODY_BYTES)
                .whenComplete(
                    (body, failure) -> {
                      if (failure instanceof Problem problem) {
                        write(response, callback, problem.answer());
                      } else if (failure != null) {
                        callback.failed(failure);
                      } else {
                        write(response, callback, answer(request, route, host, body));
                      }
                    });
      } else {
        write(response, callback, answer(request, route, host, new byte[0]));
      }
    } catch (Problem problem) {
      write(response, callback, problem.answer());
    } catch (RuntimeException failure) {
      write(response, callback, failed(failure));
    }
    return true;
  }

  private WebAnswer answer(Request request, Routes.Route route, String host, byte[] body) {
    try {
      return route
          .endpoint()
          .answer(
              new WebRequest(
                  request.getMethod(),
                  path(request),
                  host,
                  name -> header(request, name),
                  name -> parameter(request, name),
                  body));
    } catch (Problem problem) {
      return problem.answer();
    } catch (RuntimeException | StackOverflowError failure) {
      return failed(failure);
    }
  }

  private WebAnswer preflight(Request request, Routes.Route route) {
    try {
      return crossOrigin.preflight(request, route);
    } catch (Problem refused) {
      access.hints().foreignPage(header(request, "Origin").orElse(""));
      throw refused;
    }
  }

  private String path(Request request) {
    return access.base().within(Request.getPathInContext(request));
  }

  private static Optional<String> parameter(Request request, String name) {
    try {
      return Optional.ofNullable(Request.extractQueryParameters(request).getValue(name));
    } catch (RuntimeException unreadable) {
      throw Problem.badRequest("The address's query cannot be read.");
    }
  }

  private WebAnswer failed(Throwable failure) {
    ErrorAnswer error = ErrorAnswer.of(failure, references, log);
    WebAnswer answer = Errors.answer(error.code(), error.sentence());
    return error.code() == RefusalCode.BUSY ? answer.with("Retry-After", "5") : answer;
  }

  private static void requireJson(Request request) {
    String type =
        header(request, "Content-Type").orElse("").toLowerCase(Locale.ROOT).replace(" ", "");
    if (!type.equals("application/json")
        && !type.equals("application/json;charset=utf-8")
        && !type.equals("application/json;charset=utf8")
        && !type.equals("application/json;charset=\"utf-8\"")) {
      throw Problem.of(
          415, RefusalCode.INVALID_INPUT, "Send JSON, with Content-Type: application/json.");
    }
  }

  private static Optional<String> header(Request request, String name) {
    return Optional.ofNullable(request.getHeaders().get(name));
  }

  static void write(Response response, Callback callback, WebAnswer answer) {
    response.setStatus(answer.status());
    SECURITY.forEach(response.getHeaders()::put);
    answer.headers().forEach(response.getHeaders()::put);
    if (answer.status() != 304 && answer.status() != 204) {
      response.getHeaders().put(HttpHeader.CONTENT_LENGTH, answer.body().length);
    }
    response.write(true, ByteBuffer.wrap(answer.body()), callback);
  }
}
