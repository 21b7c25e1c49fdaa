/** People: their ids, usernames and profiles, and what happens when they sign up and sign in. */
@NullMarked
package app.trinity.account;

import org.jspecify.annotations.NullMarked;
