/** What every service knows of a database that is away. */
@NullMarked
package io.salesanalytics.chassis.database;

import org.jspecify.annotations.NullMarked;
