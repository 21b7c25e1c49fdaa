package app.trinity.tmdb;

/** What TMDB said when asked whether it can be used. */
public enum TmdbStatus {
  /** It answers, and the credential is good. */
  READY,
  /** It answers, and refuses the credential. */
  CREDENTIAL_REFUSED,
  /** It did not answer, or not as TMDB does. */
  UNREACHABLE
}
