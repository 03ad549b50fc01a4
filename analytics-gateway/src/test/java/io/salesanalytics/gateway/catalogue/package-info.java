/** What gateways know of publications, and when. */
@NullMarked
package io.salesanalytics.gateway.catalogue;

import org.jspecify.annotations.NullMarked;
