package dev.countersign.approval.finding;

import dev.countersign.chassis.problem.FieldError;
import dev.countersign.contracts.Severity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Holds what a reviewer says of the findings against what the answers raise: each is said something of, once.
final class Reports {
    private static final int LONGEST_TITLE = 300;

    private final List<Defect> raised;
    private final Disposals disposals;
    private final List<FieldError> errors = new ArrayList<>();
    private final Set<String> said = new HashSet<>();

    Reports(List<Defect> raised, Bounds bounds) {
        this.raised = raised;
        this.disposals = new Disposals(bounds);
    }

    /// What is to become of what; what is wrong is in {@link #errors}.
    List<Treated> read(List<Report> reports) {
        List<Treated> treated = new ArrayList<>();
        for (int i = 0; i < reports.size(); i++) {
            String at = "/findings/" + i;
            Report report = reports.get(i);
            defect(report, at)
                    .map(defect -> new Treated(defect, disposals.complete(report.disposal(), defect, at)))
                    .ifPresent(treated::add);
        }
        raised.stream()
                .filter(defect -> !said.contains(defect.question()))
                .forEach(defect -> errors.add(new FieldError(
                        "/answers/" + defect.question(),
                        "This answer means: " + defect.title() + " Say under findings what becomes of that.")));
        return treated;
    }

    List<FieldError> errors() {
        List<FieldError> all = new ArrayList<>(errors);
        all.addAll(disposals.errors());
        return all;
    }

    private Optional<Defect> defect(Report report, String at) {
        @Nullable String question = report.question();
        if (question == null) {
            return unasked(report, at);
        }
        Optional<Defect> found = raised.stream()
                .filter(defect -> question.equals(defect.question()))
                .findFirst();
        if (found.isEmpty()) {
            errors.add(new FieldError(at + "/question", "The answer to this question raises no finding."));
        } else if (!said.add(question)) {
            errors.add(new FieldError(at + "/question", "Something is said of this finding already."));
            return Optional.empty();
        }
        return found;
    }

    private Optional<Defect> unasked(Report report, String at) {
        @Nullable String title = report.title();
        @Nullable Severity severity = report.severity();
        if (title == null || title.isBlank() || title.strip().length() > LONGEST_TITLE) {
            errors.add(new FieldError(at + "/title", "Say what is wrong, in 1 to 300 characters."));
            return Optional.empty();
        }
        if (severity == null) {
            errors.add(new FieldError(at + "/severity", "Say how bad it is: LOW, MEDIUM, HIGH or CRITICAL."));
            return Optional.empty();
        }
        return Optional.of(new Defect(null, title.strip(), severity, true));
    }
}
