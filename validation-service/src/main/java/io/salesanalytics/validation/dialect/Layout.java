package io.salesanalytics.validation.dialect;

import io.salesanalytics.validation.typing.CellShape;
import java.util.List;

/**
 * Where the table stands in the file and what its columns are called.
 *
 * @param headerLine the line the header begins on, 0 where there is none
 * @param headerRows how many rows the header takes
 * @param firstLine the first line that belongs to the rows below the header
 * @param titleRows how many rows above the header hold something
 * @param headerCells the header's cells, rows joined, untrimmed
 * @param headerWidth how many cells the header has by itself: fewer than there are names where the rows are longer
 * @param names the columns' names: trimmed, none blank, no two alike
 * @param shapes what most cells of each column look like; {@link CellShape#TEXT} where that is nothing special
 */
public record Layout(
        long headerLine,
        int headerRows,
        long firstLine,
        int titleRows,
        List<String> headerCells,
        int headerWidth,
        List<String> names,
        List<CellShape> shapes) {}
