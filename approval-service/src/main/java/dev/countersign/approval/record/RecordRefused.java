package dev.countersign.approval.record;

import dev.countersign.chassis.problem.Refused;

/// What stands in the way of telling whether the record is whole.
abstract sealed class RecordRefused extends Refused {
    private static final long serialVersionUID = 1L;

    private RecordRefused(String message) {
        super(message);
    }

    /// The topic with the signed heads cannot be read now.
    static final class TopicAway extends RecordRefused {
        private static final long serialVersionUID = 1L;

        TopicAway() {
            super("The signed heads cannot be read from their topic now.");
        }
    }
}
