package dev.countersign.notification.inbox;

import dev.countersign.chassis.problem.Refused;
import java.util.UUID;

/// What the rules of inboxes do not allow.
abstract sealed class InboxRefused extends Refused {
    private static final long serialVersionUID = 1L;

    private InboxRefused(String message) {
        super(message);
    }

    /// It is not there, or it is for somebody else.
    static final class Unknown extends InboxRefused {
        private static final long serialVersionUID = 1L;

        Unknown(UUID id) {
            super("There is no notice " + id + " for this person.");
        }
    }
}
