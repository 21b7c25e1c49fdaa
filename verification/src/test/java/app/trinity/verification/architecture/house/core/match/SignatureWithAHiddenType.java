package app.trinity.verification.architecture.house.core.match;

import java.util.List;

/** A signature that its callers cannot write down. */
public final class SignatureWithAHiddenType {
  /** Not for others. */
  record Hidden() {}

  /** Answers what nobody can name. */
  public List<Hidden> hidden() {
    return List.of();
  }
}
