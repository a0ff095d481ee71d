package dev.countersign.approval.people;

import java.sql.SQLException;

/// The database did not answer about people.
final class PeopleFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PeopleFailure(SQLException cause) {
        super("The directory of people did not answer.", cause);
    }
}
