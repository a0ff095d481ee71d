package dev.countersign.approval.tasks;

import dev.countersign.approval.assessment.AskedView;
import dev.countersign.approval.assessment.AssessmentView;
import java.util.Map;

/// The words for the fields of a task's form and for what is chosen in them, where they are told of
/// elsewhere than beside the field.
record FieldWords(AssessmentView asked) {
    private static final Map<String, String> FIELD = Map.ofEntries(
            Map.entry("outcome", "How it ends"),
            Map.entry("reason", "Why"),
            Map.entry("conditions", "Conditions"),
            Map.entry("offer.alternative", "Use instead"),
            Map.entry("offer.sandbox", "A trial"),
            Map.entry("offer.conditionsForYes", "It would be a yes if"),
            Map.entry("note", "A remark"),
            Map.entry("title", "What is wrong"),
            Map.entry("severity", "How bad it is"),
            Map.entry("treatment", "What becomes of it"),
            Map.entry("until", "Until"),
            Map.entry("words", "Why, or on which condition"),
            Map.entry("ownerName", "Who sees to it"),
            Map.entry("ownerEmail", "Their mail address"),
            Map.entry("evidenceTitle", "The document"),
            Map.entry("evidenceLink", "Where it is"),
            Map.entry("evidenceUntil", "Counts until"));

    private static final Map<String, String> CHOSEN = Map.ofEntries(
            Map.entry("CLEARED", "Clear"),
            Map.entry("CLEARED_WITH_CONDITIONS", "Clear with conditions"),
            Map.entry("APPROVED", "Approve"),
            Map.entry("APPROVED_WITH_CONDITIONS", "Approve with conditions"),
            Map.entry("REFUSED", "Refuse"),
            Map.entry("REMEDIATE", "Somebody mends it"),
            Map.entry("ACCEPT", "We live with it for a time"),
            Map.entry("CONDITION", "It becomes a condition of the yes"),
            Map.entry("EVIDENCE", "A document shows that it is not so"),
            Map.entry("LOW", "Minor"),
            Map.entry("MEDIUM", "Moderate"),
            Map.entry("HIGH", "Serious"),
            Map.entry("CRITICAL", "Critical"));

    String label(String field) {
        if (FIELD.containsKey(field)) {
            return FIELD.get(field);
        }
        int dot = field.indexOf('.');
        String part = field.substring(0, dot);
        String about = question(field.substring(dot + 1));
        String words = FIELD.getOrDefault(part, "");
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
        return isChoice ? CHOSEN.getOrDefault(typed, typed) : typed;
    }

    private String question(String id) {
        return asked.questions().stream()
                .filter(question -> question.id().equals(id))
                .map(AskedView::ask)
                .findFirst()
                .orElse("");
    }
}
