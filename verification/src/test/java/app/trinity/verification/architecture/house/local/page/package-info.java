@NullMarked
package app.trinity.verification.architecture.house.local.page;

import org.jspecify.annotations.NullMarked;
