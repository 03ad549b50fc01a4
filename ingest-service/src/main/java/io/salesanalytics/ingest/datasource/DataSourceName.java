package io.salesanalytics.ingest.datasource;

import io.salesanalytics.chassis.problem.ProblemException;
import io.salesanalytics.ingest.IngestError;
import java.util.regex.Pattern;

/** What data sources may be called: short and plain, because the name becomes part of object keys and Druid's names. */
public final class DataSourceName {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_-]{0,62}");

    private DataSourceName() {}

    /** The name, if it is one; ends the request otherwise. */
    public static String require(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new ProblemException(
                    IngestError.DATA_SOURCE_NAME_INVALID,
                    "A data source's name starts with a letter a-z and goes on with at most 62 of a-z, 0-9, _ and -.");
        }
        return name;
    }
}
