/** What is made of other services' answers. */
@NullMarked
package io.salesanalytics.gateway.peer;

import org.jspecify.annotations.NullMarked;
