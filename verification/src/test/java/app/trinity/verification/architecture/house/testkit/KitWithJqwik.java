package app.trinity.verification.architecture.house.testkit;

import net.jqwik.api.Arbitrary;

/** A testkit that binds its users to jqwik. */
interface KitWithJqwik {
  Arbitrary<String> names();
}
