package dev.countersign.request.purchase;

/// What can happen to a request. The first group is done by people here, the second is told by approval-service.
enum RequestAction {
    EDIT,
    DELETE,
    SUBMIT,
    WITHDRAW,
    AMEND,
    RESUBMIT,

    CASE_OPENED,
    INFORMATION_REQUESTED,
    ANSWERED,
    APPROVE,
    APPROVE_WITH_CONDITIONS,
    REJECT,
    EXPIRE;

    String inWords() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }
}
