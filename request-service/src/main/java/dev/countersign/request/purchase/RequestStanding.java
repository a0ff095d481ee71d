package dev.countersign.request.purchase;

import dev.countersign.contracts.Person;
import java.util.UUID;

/// How a request stands to somebody who may see it, as far as other features need to know.
///
/// @param status in the domain's word
/// @param open whether its answer is still to come; a draft's is
/// @param requester as they were when they asked
/// @param mine whether they are its requester
/// @param watched whether they watch it
/// @param asked whether one of its tasks is, or was, their team's
public record RequestStanding(
        UUID id, String status, boolean open, Person requester, boolean mine, boolean watched, boolean asked) {

    /// Whether what they add is part of the request, rather than of a conversation about it.
    public boolean takesPart() {
        return mine || asked;
    }

    /// Whether nobody but the requester sees it yet.
    public boolean draft() {
        return status.equals(RequestStatus.DRAFT.name());
    }
}
