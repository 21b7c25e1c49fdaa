/**
 * The whole engine over a set of stores while people race, processes die and calls fail, held
 * against a sequential model. Each suite is abstract; to run it over other stores, extend it and
 * implement {@link app.trinity.suites.StoresUnderTest}.
 */
@NullMarked
package app.trinity.suites;

import org.jspecify.annotations.NullMarked;
