/** The installation's signing keys: made once, kept as PEM, published as JWKS. */
@NullMarked
package io.salesanalytics.auth.key;

import org.jspecify.annotations.NullMarked;
