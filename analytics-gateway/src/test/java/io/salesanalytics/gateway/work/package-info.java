@NullMarked
package io.salesanalytics.gateway.work;

import org.jspecify.annotations.NullMarked;
