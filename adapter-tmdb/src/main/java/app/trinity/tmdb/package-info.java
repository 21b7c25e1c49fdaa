/**
 * The catalogue of films and series over TMDB's HTTP API, version 3: asked politely, within one
 * budget for the process, and remembered.
 */
@NullMarked
package app.trinity.tmdb;

import org.jspecify.annotations.NullMarked;
