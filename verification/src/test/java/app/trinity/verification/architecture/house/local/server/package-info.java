@NullMarked
package app.trinity.verification.architecture.house.local.server;

import org.jspecify.annotations.NullMarked;
