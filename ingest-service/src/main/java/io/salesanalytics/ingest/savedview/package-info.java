/** Views that people have named: a page with its dates and filters, for themselves or for all of the tenant. */
@NullMarked
package io.salesanalytics.ingest.savedview;

import org.jspecify.annotations.NullMarked;
