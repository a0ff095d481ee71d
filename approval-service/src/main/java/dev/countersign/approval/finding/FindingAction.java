package dev.countersign.approval.finding;

import java.util.Locale;

/// What can happen to a finding. The first two are done by the people of the team that found it.
public enum FindingAction {
    REMEDIATE,
    ACCEPT,

    REOPEN,
    SUPERSEDE;

    String inWords() {
        return name().toLowerCase(Locale.ROOT);
    }
}
