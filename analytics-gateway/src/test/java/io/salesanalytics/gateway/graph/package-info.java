/** Quick tests of the rules. */
@NullMarked
package io.salesanalytics.gateway.graph;

import org.jspecify.annotations.NullMarked;
