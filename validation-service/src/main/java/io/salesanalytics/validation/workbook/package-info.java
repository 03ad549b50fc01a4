/** Workbooks of every kind: which sheets are the table, where it stands in them, each cell as exact text. */
@NullMarked
package io.salesanalytics.validation.workbook;

import org.jspecify.annotations.NullMarked;
