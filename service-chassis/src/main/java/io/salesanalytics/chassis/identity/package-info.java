/** Who calls: the verified token's user, tenant and roles. */
@NullMarked
package io.salesanalytics.chassis.identity;

import org.jspecify.annotations.NullMarked;
