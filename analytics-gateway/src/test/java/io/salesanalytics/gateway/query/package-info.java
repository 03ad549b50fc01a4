/** Quick tests of the rules. */
@NullMarked
package io.salesanalytics.gateway.query;

import org.jspecify.annotations.NullMarked;
