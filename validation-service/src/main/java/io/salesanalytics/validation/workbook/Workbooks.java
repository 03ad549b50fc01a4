package io.salesanalytics.validation.workbook;

import io.salesanalytics.validation.source.Unpacked;
import java.io.IOException;

/** Opens workbooks by what they are. */
final class Workbooks {
    private Workbooks() {}

    static Workbook open(Unpacked file) throws IOException {
        return switch (file.kind()) {
            case XLSX -> Xlsx.open(file.local().path());
            case COMPOUND -> Xls.open(file.local().path());
            case ODS -> Ods.open(file.local().path());
            case HTML -> HtmlTables.open(file);
            case XML -> XmlSpreadsheet.open(file);
            case TEXT, GZIP, ZSTD, ZIP, PARQUET, PDF, BINARY ->
                throw new IllegalArgumentException(file.kind() + " is no workbook");
        };
    }
}
