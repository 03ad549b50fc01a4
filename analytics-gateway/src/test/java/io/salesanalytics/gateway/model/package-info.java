/** Quick tests of the rules. */
@NullMarked
package io.salesanalytics.gateway.model;

import org.jspecify.annotations.NullMarked;
