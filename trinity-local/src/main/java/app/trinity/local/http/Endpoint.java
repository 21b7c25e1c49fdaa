package app.trinity.local.http;

/**
 * What answers the requests for some paths.
 *
 * <p>Thread-safety: called by several threads at once.
 */
@FunctionalInterface
public interface Endpoint {
  /**
   * Answers a request.
   *
   * @throws Problem where the request is refused with a status of its own
   * @throws app.trinity.Refusal where it is refused with the status that suits the code
   * @throws app.trinity.InfrastructureFailure where something this server depends on failed
   */
  WebAnswer answer(WebRequest request);
}
