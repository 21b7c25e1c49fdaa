/** A vote over HTTP at home: beside an earlier build, and beside a simulator of AppSync. */
@NullMarked
package app.trinity.benchmarks.http;

import org.jspecify.annotations.NullMarked;
