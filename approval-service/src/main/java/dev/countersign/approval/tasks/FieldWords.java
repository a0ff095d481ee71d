package dev.countersign.approval.tasks;

import dev.countersign.approval.assessment.AskedView;
import dev.countersign.approval.assessment.AssessmentView;

/// The words for the fields of a task's form and for what is chosen in them, where they are told of
/// elsewhere than beside the field.
record FieldWords(AssessmentView asked, TaskMessages task, ReviewMessages review) {

    String label(String field) {
        String whole = words(field);
        if (!whole.isEmpty()) {
            return whole;
        }
        int dot = field.indexOf('.');
        String about = question(field.substring(dot + 1));
        String words = words(field.substring(0, dot));
        return about.isEmpty() || words.isEmpty() ? about + words : about + " – " + words;
    }

    String value(String field, String typed) {
        if (field.startsWith("answer.")) {
            String id = field.substring("answer.".length());
            return asked.questions().stream()
                    .filter(question -> question.id().equals(id))
                    .findFirst()
                    .map(question -> question.words(typed))
                    .orElse(typed);
        }
        boolean isChoice = field.equals("outcome") || field.startsWith("treatment.") || field.startsWith("severity.");
        return isChoice ? chosen(typed) : typed;
    }

    /// Empty for what has no words of its own, such as an answer.
    private String words(String field) {
        return switch (field) {
            case "outcome" -> task.howItEnds();
            case "reason" -> task.reason();
            case "conditions" -> task.conditions();
            case "offer.alternative" -> task.useInstead();
            case "offer.sandbox" -> task.trial();
            case "offer.conditionsForYes" -> task.yesIf();
            case "note" -> review.aRemark();
            case "title" -> review.wrong();
            case "severity" -> review.severity();
            case "treatment" -> review.whatBecomesOfIt();
            case "until" -> review.until();
            case "words" -> review.whyOrCondition();
            case "ownerName" -> review.whoSeesToIt();
            case "ownerEmail" -> review.theirAddress();
            case "evidenceTitle" -> review.theDocument();
            case "evidenceLink" -> review.where();
            case "evidenceUntil" -> review.countsUntil();
            default -> "";
        };
    }

    private String chosen(String typed) {
        return switch (typed) {
            case "CLEARED" -> task.clear();
            case "CLEARED_WITH_CONDITIONS" -> task.clearOnConditions();
            case "APPROVED" -> task.approve();
            case "APPROVED_WITH_CONDITIONS" -> task.approveOnConditions();
            case "REFUSED" -> task.refuse();
            case "REMEDIATE" -> review.mend();
            case "ACCEPT" -> review.accept();
            case "CONDITION" -> review.condition();
            case "EVIDENCE" -> review.evidence();
            case "LOW" -> review.low();
            case "MEDIUM" -> review.medium();
            case "HIGH" -> review.high();
            case "CRITICAL" -> review.critical();
            default -> typed;
        };
    }

    private String question(String id) {
        return asked.questions().stream()
                .filter(question -> question.id().equals(id))
                .map(AskedView::ask)
                .findFirst()
                .orElse("");
    }
}
