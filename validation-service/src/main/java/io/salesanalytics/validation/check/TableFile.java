package io.salesanalytics.validation.check;

import io.salesanalytics.validation.dialect.TableSource;
import io.salesanalytics.validation.dialect.TextSource;
import io.salesanalytics.validation.parquet.ParquetSource;
import io.salesanalytics.validation.source.FileRefused;
import io.salesanalytics.validation.source.RawFile;
import io.salesanalytics.validation.source.Unpacked;
import io.salesanalytics.validation.workbook.WorkbookSource;
import java.io.IOException;

/** A file as the table in it, whatever kind of file it is. */
public final class TableFile {
    private TableFile() {}

    /**
     * Finds out what the file is and opens it.
     *
     * @throws FileRefused when it holds no table that can be read
     */
    public static TableSource open(RawFile raw) throws IOException {
        Unpacked file = Unpacked.of(raw);
        try {
            return switch (file.kind()) {
                case TEXT -> TextSource.of(file);
                case XLSX, COMPOUND, ODS, HTML, XML -> WorkbookSource.of(file);
                case PARQUET -> ParquetSource.of(file);
                case GZIP, ZSTD, ZIP, PDF, BINARY -> throw notATable(file);
            };
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private static FileRefused notATable(Unpacked file) {
        return new FileRefused(
                "NOT_A_TABLE",
                "This is " + file.kind().description() + ", not a table of rows and columns.",
                "Send the table as CSV, Excel or Parquet.");
    }
}
