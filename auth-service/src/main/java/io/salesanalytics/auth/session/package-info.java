/** Signing in, staying signed in, signing out. */
@NullMarked
package io.salesanalytics.auth.session;

import org.jspecify.annotations.NullMarked;
