/** The other services, asked by their REST APIs on the caller's behalf: each decides what the caller may see. */
@NullMarked
package io.salesanalytics.gateway.peer;

import org.jspecify.annotations.NullMarked;
