/** The error codes of this service. */
@NullMarked
package io.salesanalytics.gateway.problem;

import org.jspecify.annotations.NullMarked;
