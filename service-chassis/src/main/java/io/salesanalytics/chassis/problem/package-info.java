/** Errors as problem details (RFC 9457): one shape for every error that leaves a process. */
@NullMarked
package io.salesanalytics.chassis.problem;

import org.jspecify.annotations.NullMarked;
