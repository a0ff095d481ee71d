package dev.countersign.request.conversation;

import dev.countersign.chassis.problem.Refused;

/// What the rules of conversations do not allow.
abstract sealed class ConversationRefused extends Refused {
    private static final long serialVersionUID = 1L;

    private ConversationRefused(String message) {
        super(message);
    }

    /// A draft has one reader, and nobody to talk with.
    static final class StillDraft extends ConversationRefused {
        private static final long serialVersionUID = 1L;

        StillDraft() {
            super("A draft has no conversation.");
        }
    }
}
