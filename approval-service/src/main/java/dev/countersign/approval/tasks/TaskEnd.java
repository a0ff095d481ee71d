package dev.countersign.approval.tasks;

import dev.countersign.approval.assessment.AssessmentCommands;
import dev.countersign.approval.cases.Actor;
import dev.countersign.chassis.versions.Version;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// What the form on the page of a task is sent for.
@ApplicationScoped
class TaskEnd {
    private final CompletionCommands completions;
    private final AssessmentCommands assessments;

    TaskEnd(CompletionCommands completions, AssessmentCommands assessments) {
        this.completions = completions;
        this.assessments = assessments;
    }

    void save(UUID id, TypedCompletion typed, Actor me) {
        assessments.save(id, typed.seenAssessment(), typed.review().asked().answers(), me);
    }

    void complete(UUID id, Version seen, Verdict verdict, Actor me) {
        completions.complete(id, seen, verdict, me);
    }
}
