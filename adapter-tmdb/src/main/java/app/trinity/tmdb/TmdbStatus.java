package app.trinity.tmdb;

/** The result of {@link TmdbClient#check}. */
public enum TmdbStatus {
  /** TMDB answers, and accepts the credential. */
  READY,
  /** TMDB answers, and refuses the credential. */
  CREDENTIAL_REFUSED,
  /** There was no answer, or none that TMDB would give. */
  UNREACHABLE
}
