/** Lets the tests of any service call its guarded endpoints, without auth-service: a signing key, its JWKS, tokens. */
@NullMarked
package io.salesanalytics.chassis.test;

import org.jspecify.annotations.NullMarked;
