package app.trinity.suites.kit;

/**
 * A sentence of the Javadoc of what an adapter implements or answers with.
 *
 * @param type the simple name of the type
 * @param member the method, or the constant of an enum; the type's own name where it is about that
 * @param text the sentence without its markup
 */
record Sentence(String type, String member, String text) {
  @Override
  public String toString() {
    return type + (member.equals(type) ? "" : "." + member) + ": " + text;
  }
}
