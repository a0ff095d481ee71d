package dev.countersign.chassis.look;

import static java.util.Map.entry;

import io.quarkus.qute.TemplateExtension;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Every word that stands for a code of the domain, in one place, for people who do not know the codes.
/// Templates call these as `{words:request(row.status, row.team)}`. A code that is new here is shown as
/// readable as it can be made and never fails a page.
@TemplateExtension(namespace = "words")
public final class Words {
    private static final Map<String, Pill> REQUEST = Map.of(
            "DRAFT", new Pill("Draft", Tone.QUIET, "pencil"),
            "SUBMITTED", new Pill("Submitted", Tone.ACTIVE, "send"),
            "IN_REVIEW", new Pill("In review", Tone.ACTIVE, "clock"),
            "WAITING_ON_REQUESTER", new Pill("Waiting for the requester", Tone.WAITING, "reply"),
            "WITHDRAWN", new Pill("Withdrawn", Tone.QUIET, "stop"),
            "APPROVED", new Pill("Approved", Tone.GOOD, "check"),
            "APPROVED_WITH_CONDITIONS", new Pill("Approved with conditions", Tone.GOOD, "conditions"),
            "REJECTED", new Pill("Not approved", Tone.BAD, "cross"),
            "EXPIRED", new Pill("Closed, no answer came", Tone.QUIET, "hourglass"));

    private static final Map<String, Pill> TASK = Map.ofEntries(
            entry("WAITING", new Pill("Not started", Tone.QUIET, "dot")),
            entry("QUEUED", new Pill("Nobody on it yet", Tone.WAITING, "clock")),
            entry("CLAIMED", new Pill("In progress", Tone.ACTIVE, "person")),
            entry("INFO_REQUESTED", new Pill("Waiting for an answer", Tone.WAITING, "reply")),
            entry("DONE", new Pill("Done", Tone.GOOD, "check")),
            entry("CANCELLED", new Pill("Cancelled", Tone.QUIET, "stop")),
            entry("NO_LONGER_REQUIRED", new Pill("No longer needed", Tone.QUIET, "stop")),
            entry("STALE", new Pill("Needs another look", Tone.WAITING, "again")));

    private static final Map<String, Pill> OUTCOME = Map.of(
            "CLEARED", new Pill("Cleared", Tone.GOOD, "check"),
            "CLEARED_WITH_CONDITIONS", new Pill("Cleared with conditions", Tone.GOOD, "conditions"),
            "APPROVED", new Pill("Approved", Tone.GOOD, "check"),
            "APPROVED_WITH_CONDITIONS", new Pill("Approved with conditions", Tone.GOOD, "conditions"),
            "REFUSED", new Pill("Refused", Tone.BAD, "cross"),
            "REJECTED", new Pill("Not approved", Tone.BAD, "cross"));

    private static final Map<String, Pill> PACE = Map.of(
            "ON_TRACK", new Pill("In time", Tone.QUIET, "clock"),
            "AT_RISK", new Pill("Due soon", Tone.WAITING, "hourglass"),
            "OVERDUE", new Pill("Overdue", Tone.BAD, "hourglass"));

    private static final Map<String, Pill> FINDING = Map.of(
            "OPEN", new Pill("To be mended", Tone.BAD, "warning"),
            "REMEDIATED", new Pill("Mended", Tone.GOOD, "check"),
            "ACCEPTED", new Pill("Accepted for a time", Tone.WAITING, "hourglass"),
            "CONDITION", new Pill("A condition", Tone.ACTIVE, "conditions"),
            "SUPERSEDED", new Pill("Looked at again", Tone.QUIET, "again"));

    private static final Map<String, Pill> SEVERITY = Map.of(
            "LOW", new Pill("Minor", Tone.QUIET, "dot"),
            "MEDIUM", new Pill("Moderate", Tone.WAITING, "warning"),
            "HIGH", new Pill("Serious", Tone.BAD, "warning"),
            "CRITICAL", new Pill("Critical", Tone.BAD, "error"));

    private static final Map<String, Pill> DELEGATION = Map.of(
            "PLANNED", new Pill("Planned", Tone.WAITING, "clock"),
            "IN_FORCE", new Pill("Now", Tone.ACTIVE, "person"),
            "ENDED", new Pill("Over", Tone.QUIET, "stop"),
            "REVOKED", new Pill("Taken back", Tone.QUIET, "stop"));

    private static final Map<String, String> TASK_KIND = Map.of(
            "REVIEW", "Reviews",
            "APPROVAL", "Approvals");

    private static final Map<String, String> TEAM = Map.of(
            "team:security", "IT security",
            "team:privacy", "Privacy",
            "team:architecture", "Architecture",
            "team:legal", "Legal",
            "team:it-approval", "IT approval");

    private static final Map<String, String> STEP = Map.of(
            "security", "IT security review",
            "privacy", "Privacy review",
            "architecture", "Architecture review",
            "legal", "Legal review",
            "it-approval", "IT approval",
            "cost-centre", "Cost-centre approval");

    private static final Map<String, String> LANE = Map.of(
            "FAST", "The fast lane",
            "SANDBOX", "Only to be tried",
            "STANDARD", "The standard lane",
            "DECLARATION", "In use already");

    private static final Map<String, String> HOLDER = Map.of(
            "IT", "IT",
            "REQUESTER", "The requester",
            "VENDOR", "The vendor",
            "NOBODY", "Nobody");

    private static final Map<String, String> DATA = Map.of(
            "CONTACT_DETAILS", "Names and contact details",
            "IDENTIFIERS", "Cookies and device identifiers",
            "PROFILE", "Profiles and interests",
            "BEHAVIOUR", "What people do",
            "LOCATION", "Where people are",
            "PURCHASES", "What people buy",
            "PAYMENT", "Payment data",
            "SPECIAL_CATEGORIES", "Especially sensitive data",
            "CHILDREN", "Data about children",
            "EMPLOYEES", "Data about employees");

    private static final Map<String, String> RESIDENCY = Map.of(
            "EU", "In the European Union",
            "EEA_ADEQUATE", "In a country whose protection the EU recognises",
            "US", "In the United States",
            "ELSEWHERE", "In another country",
            "UNKNOWN", "Not known");

    private static final Map<String, String> AI = Map.of(
            "NONE", "No",
            "ON_OUR_DATA", "Yes, and it does not learn from our data",
            "TRAINS_ON_OUR_DATA", "Yes, and it learns from our data");

    private static final List<String> CURRENCIES =
            List.of("EUR", "GBP", "USD", "CHF", "DKK", "NOK", "PLN", "SEK", "CZK", "CAD", "AUD", "JPY");

    private Words() {}

    /// The status of a request.
    public static Pill request(Object status) {
        return pill(REQUEST, status);
    }

    /// The status of a request that may wait for a team.
    ///
    /// @param team the group whose turn it is, such as `team:security`
    public static Pill request(Object status, @Nullable String team) {
        Pill pill = request(status);
        return team != null && status.toString().equals("IN_REVIEW") ? waitingFor(team, pill) : pill;
    }

    /// The status of a task.
    public static Pill task(Object status) {
        return pill(TASK, status);
    }

    /// The status of a task; once it has an outcome, that.
    public static Pill task(Object status, @Nullable Object outcome) {
        return outcome == null ? task(status) : outcome(outcome);
    }

    /// How a task or a case ended.
    public static Pill outcome(Object outcome) {
        return pill(OUTCOME, outcome);
    }

    /// Whether somebody stands in at this moment.
    public static Pill delegation(Object state) {
        return pill(DELEGATION, state);
    }

    /// What tasks are about, several of them.
    public static String tasks(Object kind) {
        return coded(TASK_KIND, kind);
    }

    /// Whether the target of a task can be kept.
    public static Pill pace(Object pace) {
        return pill(PACE, pace);
    }

    /// What has become of a finding.
    public static Pill finding(Object status) {
        return pill(FINDING, status);
    }

    /// How bad a finding is.
    public static Pill severity(Object severity) {
        return pill(SEVERITY, severity);
    }

    /// The people of a group: "IT security" for `team:security`.
    public static String team(String group) {
        if (group.startsWith("cost-centre:")) {
            return "The owner of " + nameIn(group);
        }
        return TEAM.getOrDefault(group, readable(nameIn(group)));
    }

    /// A step of a plan: "IT security review" for `security`.
    public static String step(String step) {
        return STEP.getOrDefault(step, readable(step));
    }

    /// How a request travels.
    public static String lane(Object lane) {
        return coded(LANE, lane);
    }

    /// Who has the ball.
    public static String holder(Object holder) {
        return coded(HOLDER, holder);
    }

    /// A kind of personal data.
    public static String data(Object dataClass) {
        return coded(DATA, dataClass);
    }

    /// Where data is kept.
    public static String residency(Object residency) {
        return coded(RESIDENCY, residency);
    }

    /// Whether and how it uses artificial intelligence.
    public static String aiUse(Object aiUse) {
        return coded(AI, aiUse);
    }

    public static String yesOrNo(boolean answer) {
        return answer ? "Yes" : "No";
    }

    /// What to say about a problem with this HTTP status.
    public static Help help(int status) {
        return Help.with(status);
    }

    /// The currencies to choose from, ISO 4217; one that was chosen before stays on offer.
    public static List<String> currencies(String chosen) {
        return chosen.isEmpty() || CURRENCIES.contains(chosen)
                ? CURRENCIES
                : Stream.concat(Stream.of(chosen), CURRENCIES.stream()).toList();
    }

    private static Pill waitingFor(String team, Pill pill) {
        return new Pill("Waiting for " + startedSmall(team(team)), Tone.ACTIVE, pill.icon());
    }

    private static Pill pill(Map<String, Pill> words, Object code) {
        Pill pill = words.get(code.toString());
        return pill == null ? new Pill(readable(code.toString()), Tone.QUIET, "dot") : pill;
    }

    private static String coded(Map<String, String> words, Object code) {
        return words.getOrDefault(code.toString(), readable(code.toString()));
    }

    private static String nameIn(String group) {
        return group.substring(group.indexOf(':') + 1);
    }

    private static String startedSmall(String words) {
        return words.startsWith("The ") ? "the " + words.substring(4) : words;
    }

    /// "Brand legal" for `BRAND_LEGAL` and `brand-legal`.
    private static String readable(String code) {
        String spaced = code.replace('_', ' ').replace('-', ' ').strip().toLowerCase(Locale.ROOT);
        return spaced.isEmpty() ? code : Character.toUpperCase(spaced.charAt(0)) + spaced.substring(1);
    }
}
