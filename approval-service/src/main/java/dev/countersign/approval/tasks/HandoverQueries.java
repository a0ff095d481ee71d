package dev.countersign.approval.tasks;

import dev.countersign.approval.cases.Actor;
import dev.countersign.approval.cases.ApprovalCase;
import dev.countersign.approval.cases.CaseRefused;
import dev.countersign.approval.cases.Cases;
import dev.countersign.approval.cases.Moment;
import dev.countersign.approval.cases.TaskView;
import dev.countersign.approval.clock.BusinessCalendar;
import dev.countersign.approval.people.KnownPerson;
import dev.countersign.approval.people.People;
import dev.countersign.approval.policy.Policies;
import dev.countersign.chassis.paging.PageLimit;
import dev.countersign.contracts.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;

/// To whom a task could go. Only for showing: what may be done is decided by the case.
@ApplicationScoped
class HandoverQueries {
    private final Cases cases;
    private final Policies policies;
    private final People people;
    private final BusinessCalendar calendar;
    private final Clock clock;

    HandoverQueries(Cases cases, Policies policies, People people, BusinessCalendar calendar, Clock clock) {
        this.cases = cases;
        this.policies = policies;
        this.people = people;
        this.calendar = calendar;
        this.clock = clock;
    }

    /// @throws CaseRefused.Unknown when it is not there or not for this person
    /// @throws CaseRefused when they see it and may not give it to anybody
    @Transactional
    Choices choices(UUID taskId, Actor me) {
        ApprovalCase found = cases.visibleWithTask(taskId, me);
        found.handover().mustBeGivableBy(me, taskId);
        TaskView task = TaskView.of(found, taskId, new Moment(clock.instant(), calendar));
        List<Person> colleagues = people.members(task.team(), null, PageLimit.MOST).stream()
                .map(KnownPerson::person)
                .filter(person -> !task.isOwnRequestOf(person) && !task.heldBy(person))
                .toList();
        TreeSet<String> teams =
                new TreeSet<>(policies.version(found.policyVersion()).teams(task.kind()));
        teams.remove(task.team());
        return new Choices(task, colleagues, new ArrayList<>(teams));
    }

    /// @param colleagues at most 100 of the team, by name
    /// @param teams that do the same kind of work
    record Choices(TaskView task, List<Person> colleagues, List<String> teams) {
        Choices {
            colleagues = List.copyOf(colleagues);
            teams = List.copyOf(teams);
        }
    }
}
