package dev.countersign.request.purchase;

/// What can happen to a request. The first group is done by people here, the second is told by
/// approval-service, and the third follows when a change of an approved request ends without a yes: what was
/// approved stands.
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
    EXPIRE,

    STAND,
    STAND_WITH_CONDITIONS;

    String inWords() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }
}
