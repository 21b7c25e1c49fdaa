package app.trinity.dynamodb;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.utils.IoUtils;

/** The way to DynamoDB, on which chosen requests meet with chosen faults. */
final class FaultyHttp implements SdkHttpClient {
  /** What can befall a request. */
  enum Fault {
    /** Nothing. */
    NONE(true),
    /** DynamoDB answers that too much is asked, and does nothing. */
    THROTTLED(false),
    /** DynamoDB breaks before it does anything. */
    BROKEN(false),
    /** DynamoDB does it, then breaks. */
    DONE_AND_BROKEN(true),
    /** The connection breaks before DynamoDB sees the request. */
    RESET(false),
    /** DynamoDB does it, and the connection breaks before the answer. */
    DONE_AND_RESET(true),
    /** DynamoDB does it, and the answer never comes. */
    DONE_AND_SILENT(true);

    private final boolean done;

    Fault(boolean done) {
      this.done = done;
    }

    boolean done() {
      return done;
    }
  }

  private static final String OPERATION = "X-Amz-Target";

  private final SdkHttpClient way = UrlConnectionHttpClient.create();
  private final Deque<Fault> next = new ArrayDeque<>();
  private final List<String> bodies = Collections.synchronizedList(new ArrayList<>());
  private String operation = "";

  /** Meets the next requests of an operation with these faults, one each. */
  FaultyHttp meet(String operationName, Fault... faults) {
    operation = operationName;
    next.clear();
    next.addAll(List.of(faults));
    return this;
  }

  /** Meets every request of an operation with the same fault. */
  FaultyHttp meetAll(String operationName, Fault fault) {
    return meet(operationName, Collections.nCopies(1_000, fault).toArray(Fault[]::new));
  }

  /** What was sent of the operation. */
  List<String> bodies() {
    return List.copyOf(bodies);
  }

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    ExecutableHttpRequest real = way.prepareRequest(request);
    boolean chosen =
        request
            .httpRequest()
            .firstMatchingHeader(OPERATION)
            .filter(target -> target.endsWith("." + operation))
            .isPresent();
    if (!chosen) {
      return real;
    }
    bodies.add(body(request));
    Fault fault = next.isEmpty() ? Fault.NONE : next.removeFirst();
    return new Faulty(real, fault);
  }

  private static String body(HttpExecuteRequest request) {
    try {
      return IoUtils.toUtf8String(request.contentStreamProvider().orElseThrow().newStream());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    way.close();
  }

  private record Faulty(ExecutableHttpRequest real, Fault fault) implements ExecutableHttpRequest {
    @Override
    public HttpExecuteResponse call() throws IOException {
      if (fault == Fault.NONE) {
        return real.call();
      }
      if (fault.done()) {
        real.call().responseBody().ifPresent(AbortableInputStream::abort);
      }
      return switch (fault) {
        case THROTTLED -> answer(400, "ProvisionedThroughputExceededException");
        case RESET, DONE_AND_RESET -> throw new SocketException("Connection reset");
        case DONE_AND_SILENT -> silence();
        default -> answer(500, "InternalServerError");
      };
    }

    private static HttpExecuteResponse silence() throws IOException {
      try {
        new CountDownLatch(1).await();
        throw new IllegalStateException("nobody counts it down");
      } catch (InterruptedException e) {
        throw new IOException("aborted", e);
      }
    }

    private static HttpExecuteResponse answer(int status, String type) {
      byte[] body =
          ("{\"__type\":\"com.amazonaws.dynamodb.v20120810#" + type + "\",\"message\":\"fault\"}")
              .getBytes(StandardCharsets.UTF_8);
      return HttpExecuteResponse.builder()
          .response(
              SdkHttpResponse.builder()
                  .statusCode(status)
                  .putHeader("Content-Type", "application/x-amz-json-1.0")
                  .build())
          .responseBody(AbortableInputStream.create(new ByteArrayInputStream(body)))
          .build();
    }

    @Override
    public void abort() {
      real.abort();
    }
  }
}
