/**
 * What people do with Trinity, told rule by rule over the whole engine. Each suite is abstract; to
 * tell it over other stores, extend it and implement {@link app.trinity.suites.StoresUnderTest}.
 */
@NullMarked
package app.trinity.verification.story;

import org.jspecify.annotations.NullMarked;
