/** The problems found, grouped as a person reads them, and the report they stand in. */
@NullMarked
package io.salesanalytics.validation.report;

import org.jspecify.annotations.NullMarked;
