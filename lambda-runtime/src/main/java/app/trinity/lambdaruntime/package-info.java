/**
 * Lambda on this machine: its Runtime API on loopback, and the processes that talk to it, with the
 * runtime client that runs functions on AWS.
 */
@NullMarked
package app.trinity.lambdaruntime;

import org.jspecify.annotations.NullMarked;
