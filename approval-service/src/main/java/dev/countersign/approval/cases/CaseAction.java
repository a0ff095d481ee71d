package dev.countersign.approval.cases;

import java.util.Locale;

/// What can happen to a case. The first group follows from its tasks, the second is told by request-service, the third
/// by time.
public enum CaseAction {
    APPROVE,
    APPROVE_WITH_CONDITIONS,
    REJECT,

    WITHDRAW,
    REVISE,

    EXPIRE;

    String inWords() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
