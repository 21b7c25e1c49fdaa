/** Cognito's triggers: what happens when people sign up and sign in. */
@NullMarked
package app.trinity.lambda.trigger;

import org.jspecify.annotations.NullMarked;
