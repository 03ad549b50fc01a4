/** Users of a tenant and who may administer them. */
@NullMarked
package io.salesanalytics.auth.user;

import org.jspecify.annotations.NullMarked;
