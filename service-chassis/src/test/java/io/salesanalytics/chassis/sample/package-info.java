/** A service as small as can be, to see that the chassis alone makes it behave. */
@NullMarked
package io.salesanalytics.chassis.sample;

import org.jspecify.annotations.NullMarked;
