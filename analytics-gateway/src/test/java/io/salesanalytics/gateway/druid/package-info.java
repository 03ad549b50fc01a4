/** Quick tests of the rules. */
@NullMarked
package io.salesanalytics.gateway.druid;

import org.jspecify.annotations.NullMarked;
