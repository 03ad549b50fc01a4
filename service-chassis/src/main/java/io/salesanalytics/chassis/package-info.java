/** What every service does alike: problems, identity, correlation, events. */
@NullMarked
package io.salesanalytics.chassis;

import org.jspecify.annotations.NullMarked;
