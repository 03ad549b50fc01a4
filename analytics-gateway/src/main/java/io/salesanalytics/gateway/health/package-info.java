/** How every part of the product is. */
@NullMarked
package io.salesanalytics.gateway.health;

import org.jspecify.annotations.NullMarked;
