package dev.countersign.approval.tasks;

import dev.countersign.approval.cases.Actor;
import dev.countersign.approval.cases.CaseRefused;
import dev.countersign.approval.cases.TaskView;
import dev.countersign.approval.language.RuleWords;
import dev.countersign.chassis.problem.Problem;
import dev.countersign.chassis.problem.Problems;
import dev.countersign.chassis.problem.ProtocolRefused;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;

/// Takes the tasks that were ticked on the page of the queue. Each is a transaction of its own, so that
/// what somebody else was quicker to take does not stop the others.
@ApplicationScoped
class TakeTicked {
    /// Twice what a page shows.
    private static final int MOST = 50;

    private final TaskCommands commands;
    private final TaskQueries queries;
    private final Problems problems;
    private final RuleWords words;

    TakeTicked(TaskCommands commands, TaskQueries queries, Problems problems, RuleWords words) {
        this.commands = commands;
        this.queries = queries;
        this.problems = problems;
        this.words = words;
    }

    /// @throws ProtocolRefused.BadParameter when what was ticked are not up to 50 tasks
    Taken take(List<String> ticked, Actor me) {
        if (ticked.size() > MOST) {
            throw new ProtocolRefused.BadParameter("At most " + MOST + " tasks are taken at once. Tick fewer.");
        }
        return new Taken(new LinkedHashSet<>(ticked)
                .stream().map(TakeTicked::id).map(id -> one(id, me)).toList());
    }

    private Taken.Outcome one(UUID id, Actor me) {
        try {
            TaskView task = commands.claim(id, null, me);
            return new Taken.Outcome(task.title(), task.address(), null);
        } catch (RuntimeException e) {
            Problem problem = problems.of(e).orElseThrow(() -> e);
            return refused(id, words.told(problem.detail()), me);
        }
    }

    private Taken.Outcome refused(UUID id, String why, Actor me) {
        try {
            TaskView task = queries.show(id, me);
            return new Taken.Outcome(task.title(), task.address(), why);
        } catch (CaseRefused.Unknown e) {
            return new Taken.Outcome("", null, why);
        }
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new ProtocolRefused.BadParameter("task is the id of a task.");
        }
    }
}
