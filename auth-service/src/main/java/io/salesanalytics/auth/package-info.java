/** Who you are and what you may do: users, sessions and the tokens every service checks. */
@NullMarked
package io.salesanalytics.auth;

import org.jspecify.annotations.NullMarked;
