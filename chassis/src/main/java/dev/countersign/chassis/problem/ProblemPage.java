package dev.countersign.chassis.problem;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;

/// A problem as a page in the shared look: what happened, what to do next, and what to quote when asking for help.
@ApplicationScoped
class ProblemPage {
    private final Template template;

    ProblemPage(@Location("look/problem") Template template) {
        this.template = template;
    }

    String render(Problem problem, String trace) {
        return template.data("problem", problem).data("trace", trace).render();
    }
}
