package io.salesanalytics.auth.sql;

import java.sql.SQLException;

/** The database is away or refused a statement. */
public final class DatabaseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DatabaseException(SQLException cause) {
        super(cause);
    }
}
