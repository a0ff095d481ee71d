package dev.countersign.approval.delegation;

import dev.countersign.chassis.problem.FieldError;
import dev.countersign.chassis.problem.ProtocolRefused;
import dev.countersign.contracts.Person;
import dev.countersign.contracts.TaskKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// What somebody wants to leave to somebody else.
///
/// @param teams the principal's own, as their token names them: what others have left to them is not among
///     them, and so is never passed on
/// @param until the first moment that is not part of it any more
record Grant(Person principal, Person delegate, Set<String> teams, Set<TaskKind> kinds, Instant from, Instant until) {
    /// Whoever plans further ahead plans again.
    private static final Duration FURTHEST_AHEAD = Duration.ofDays(366);

    /// Asked first of all: whoever has nothing to leave is told nothing of whom they could leave it to.
    ///
    /// @throws DelegationRefused.NothingToLeave when the principal is in no team
    static void mustHaveSomethingToLeave(Set<String> teams) {
        if (teams.isEmpty()) {
            throw new DelegationRefused.NothingToLeave();
        }
    }

    /// @throws DelegationRefused.NothingToLeave when the principal is in no team
    /// @throws ProtocolRefused.Invalid when a field does not fit, naming every one
    void mustFit(Duration longest, Instant now) {
        mustHaveSomethingToLeave(teams);
        List<FieldError> errors = new ArrayList<>();
        if (principal.is(delegate)) {
            errors.add(new FieldError("/delegate", "Somebody else has to stand in for you."));
        }
        if (from.isBefore(now)) {
            errors.add(new FieldError("/from", "This has passed. Leave it out to begin now."));
        } else if (from.isAfter(now.plus(FURTHEST_AHEAD))) {
            errors.add(new FieldError("/from", "At most a year ahead."));
        }
        if (!until.isAfter(from)) {
            errors.add(new FieldError("/until", "It ends after it begins."));
        } else if (Duration.between(from, until).compareTo(longest) > 0) {
            errors.add(new FieldError("/until", "At most " + longest.toDays() + " days after it begins."));
        }
        if (!errors.isEmpty()) {
            throw new ProtocolRefused.Invalid(errors);
        }
    }
}
