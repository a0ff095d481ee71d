package dev.countersign.approval.cases;

import java.util.Locale;

/// What can happen to a task. The first group is done by the people of its team, the second follows from its case.
public enum TaskAction {
    CLAIM,
    RELEASE,
    REASSIGN,
    FORWARD,
    ASK,
    ANSWER,
    TAKE_BACK,
    /// Answer the questions of the policy, before it is completed.
    ASSESS,
    COMPLETE,

    QUEUE,
    GO_STALE,
    HOLD_BACK,
    CANCEL,
    DISPENSE;

    String inWords() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
