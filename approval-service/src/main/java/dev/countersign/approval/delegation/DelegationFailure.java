package dev.countersign.approval.delegation;

import java.sql.SQLException;

/// The database did not answer about delegations.
final class DelegationFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DelegationFailure(SQLException cause) {
        super("It could not be read who stands in for whom.", cause);
    }
}
