@NullMarked
package io.salesanalytics.validation.workbook;

import org.jspecify.annotations.NullMarked;
