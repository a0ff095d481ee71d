package dev.countersign.chassis.look;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the page of all components shows in them. Made up, and always the same, so that pictures can be
/// compared.
///
/// @param blank a form as it comes
/// @param refused a form that was sent with mistakes in it
/// @param statuses every status word, by what it is said of
/// @param graph a way on which a line passes by a step, in every state that a step can have
/// @param problems the HTTP statuses that have a page of their own words
public record Samples(
        PageForm blank,
        PageForm refused,
        Map<String, List<Pill>> statuses,
        List<Pill> steps,
        StepGraph graph,
        List<Integer> problems,
        Instant moment,
        LocalDate day) {

    /// In the language of the request that is being answered.
    static Samples all() {
        return new Samples(
                PageForm.of("product", "purpose", "customerData", "classes", "cost.amount", "cost.currency")
                        .with("purpose", "To measure how many people read the newsletter.")
                        .with("customerData", "true")
                        .withAll("classes", List.of("PROFILE"))
                        .with("cost.currency", "EUR"),
                PageForm.of("vendor", "reason", "website", "residency", "price.amount", "price.currency")
                        .with("price.amount", "twelve")
                        .with("price.currency", "EUR")
                        .withProblem("Nothing was saved.")
                        .withProblem("vendor", "Enter the vendor's name.")
                        .withProblem("reason", "Say why, in a sentence or two.")
                        .withProblem("website", "Choose yes or no.")
                        .withProblem("residency", "Choose where the data is kept.")
                        .withProblem("price.amount", "Enter an amount such as 1200.50."),
                new TreeMap<>(Map.of(
                        "Requests",
                        pills(
                                Words::request,
                                "DRAFT, SUBMITTED, IN_REVIEW, WAITING_ON_REQUESTER, WITHDRAWN, APPROVED,"
                                        + " APPROVED_WITH_CONDITIONS, REJECTED, EXPIRED"),
                        "Tasks",
                        pills(
                                Words::task,
                                "WAITING, QUEUED, CLAIMED, INFO_REQUESTED, DONE, CANCELLED, NO_LONGER_REQUIRED, STALE"),
                        "Outcomes",
                        pills(
                                Words::outcome,
                                "CLEARED, CLEARED_WITH_CONDITIONS, APPROVED, APPROVED_WITH_CONDITIONS, REFUSED, REJECTED"),
                        "Targets",
                        pills(Words::pace, "ON_TRACK, AT_RISK, OVERDUE"),
                        "Findings",
                        pills(Words::finding, "OPEN, REMEDIATED, ACCEPTED, CONDITION, SUPERSEDED"),
                        "Severities",
                        pills(Words::severity, "LOW, MEDIUM, HIGH, CRITICAL"),
                        "Delegations",
                        pills(Words::delegation, "PLANNED, IN_FORCE, ENDED, REVOKED"),
                        "A code that has no words yet",
                        pills(Words::request, "BRAND_NEW"))),
                Stream.of("DONE", "CLAIMED", "INFO_REQUESTED", "WAITING")
                        .map(Words::task)
                        .toList(),
                Objects.requireNonNull(StepGraph.of(way()), "The way of the samples has several columns."),
                List.of(400, 401, 403, 404, 409, 412, 413, 414, 422, 429, 500, 503),
                Instant.parse("2026-11-02T09:30:00Z"),
                LocalDate.of(2026, 11, 16));
    }

    private static List<GraphStep> way() {
        return List.of(
                new GraphStep("", List.of(), "Submitted", Words.task("DONE"), "Ada Example", false),
                graphStep("security", Words.outcome("CLEARED"), "Ben Example"),
                graphStep("privacy", Words.outcome("REFUSED"), "A name that is longer than its box"),
                graphStep("architecture", Words.task("CLAIMED"), "Cleo Example", "security"),
                graphStep("legal", Words.task("INFO_REQUESTED"), "Dana Example", "security"),
                graphStep("brand", Words.task("QUEUED"), null, "architecture"),
                graphStep("a-step-that-has-a-name-that-is-too-long", Words.task("NO_LONGER_REQUIRED"), null, "legal"),
                graphStep("cost-centre", Words.task("STALE"), null, "legal"),
                graphStep("it-approval", Words.task("WAITING"), null, "brand", "privacy", "cost-centre"));
    }

    private static GraphStep graphStep(String key, Pill state, @Nullable String who, String... after) {
        boolean now = state.equals(Words.task("CLAIMED"));
        return new GraphStep(key, List.of(after), Words.step(key), state, who, now);
    }

    private static List<Pill> pills(Function<Object, Pill> words, String codes) {
        return Stream.of(codes.split(", ", -1))
                .<Object>map(code -> code)
                .map(words)
                .toList();
    }
}
