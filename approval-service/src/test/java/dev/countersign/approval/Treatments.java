package dev.countersign.approval;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Reviews that end well although something is wrong: people sign in with a password that is not ours.
public final class Treatments {
    private Treatments() {}

    /// It is lived with for a quarter.
    public static Map<String, ?> accepted(String person, UUID review) {
        return treated(
                person,
                review,
                Map.of(
                        "treatment",
                        "ACCEPT",
                        "reason",
                        "It is small.",
                        "until",
                        today().plusDays(90).toString()));
    }

    /// @param treatment beside the question
    public static Map<String, ?> treated(String person, UUID review, Map<String, ?> treatment) {
        Map<String, Object> finding = new LinkedHashMap<>(treatment);
        finding.put("question", "sign-in");
        Map<String, Object> completion = new LinkedHashMap<>(untreated(person, review));
        completion.put("findings", List.of(finding));
        return completion;
    }

    /// A certificate shows that nothing is wrong, for some 200 days.
    public static Map<String, ?> proven(String person, UUID review) {
        Map<String, Object> answers = new LinkedHashMap<>(GoodAnswers.of(person, review));
        answers.put("audit-report", Map.of("answer", "yes"));
        Map<String, ?> certificate = Map.of(
                "title", "ISO 27001 certificate",
                "link", "https://vendor.example.com/iso.pdf",
                "validUntil", today().plusDays(200).toString());
        Map<String, ?> finding = Map.of("question", "audit-report", "treatment", "EVIDENCE", "evidence", certificate);
        return Map.of("outcome", "CLEARED", "reason", "Certified.", "answers", answers, "findings", List.of(finding));
    }

    /// Nothing is said of what becomes of it.
    public static Map<String, ?> untreated(String person, UUID review) {
        Map<String, Object> answers = new LinkedHashMap<>(GoodAnswers.of(person, review));
        answers.put("sign-in", Map.of("answer", "no"));
        answers.put("second-factor", Map.of("answer", "everybody"));
        return Map.of("outcome", "CLEARED", "reason", "Fine for now.", "answers", answers);
    }

    public static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }
}
