/** Passwords: what is acceptable, how they are kept and checked. */
@NullMarked
package io.salesanalytics.auth.password;

import org.jspecify.annotations.NullMarked;
