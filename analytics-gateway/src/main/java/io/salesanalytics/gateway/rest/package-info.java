/** The same answers for simple clients. */
@NullMarked
package io.salesanalytics.gateway.rest;

import org.jspecify.annotations.NullMarked;
