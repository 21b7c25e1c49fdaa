package app.trinity.local.http;

import app.trinity.RefusalCode;
import java.util.Map;
import java.util.TreeMap;

/** A request refused with an HTTP status of its own. Its sentence may be shown as it is. */
public final class Problem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final RefusalCode code;
  private final String sentence;
  private final transient Map<String, String> headers;

  private Problem(int status, RefusalCode code, String sentence, Map<String, String> headers) {
    super(sentence, null, false, false);
    this.status = status;
    this.code = code;
    this.sentence = sentence;
    this.headers = headers;
  }

  /** A refusal with a status. */
  public static Problem of(int status, RefusalCode code, String sentence) {
    return new Problem(status, code, sentence, Map.of());
  }

  /** 400: what was sent cannot be read. */
  public static Problem badRequest(String sentence) {
    return of(400, RefusalCode.INVALID_INPUT, sentence);
  }

  /** 404: there is nothing under this address. */
  public static Problem notFound(String sentence) {
    return of(404, RefusalCode.INVALID_INPUT, sentence);
  }

  /** 405: this address takes other methods. */
  public static Problem wrongMethod(String allowed) {
    return new Problem(
        405,
        RefusalCode.INVALID_INPUT,
        "This address takes " + allowed + " only.",
        Map.of("Allow", allowed));
  }

  /** 413: the body is longer than this server reads. */
  public static Problem tooLarge(int limitBytes) {
    return of(
        413,
        RefusalCode.INVALID_INPUT,
        "The request is too large: send at most " + limitBytes / 1024 + " KB.");
  }

  /** This problem with one more header in its answer. */
  public Problem with(String name, String value) {
    Map<String, String> more = new TreeMap<>(headers);
    more.put(name, value);
    return new Problem(status, code, sentence, more);
  }

  /** This problem as an answer. */
  public WebAnswer answer() {
    WebAnswer answer = Errors.answer(status, code, sentence);
    for (Map.Entry<String, String> header : headers.entrySet()) {
      answer = answer.with(header.getKey(), header.getValue());
    }
    return answer;
  }
}
