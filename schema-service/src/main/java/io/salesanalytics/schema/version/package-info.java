/** The versions of a data source's schema. */
@NullMarked
package io.salesanalytics.schema.version;

import org.jspecify.annotations.NullMarked;
