package dev.countersign.chassis.look;

import static java.util.Map.entry;

import dev.countersign.chassis.language.Messages;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Every word that stands for a code of the domain, in one language, for people who do not know the codes. A code that
/// is new here is shown as readable as it can be made and never fails a page.
public final class Vocabulary {
    private static final String COST_CENTRE = "cost-centre:";

    private static final Map<String, Sign> REQUEST = Map.of(
            "DRAFT", new Sign(StatusMessages::draft, Tone.QUIET, "pencil"),
            "SUBMITTED", new Sign(StatusMessages::submitted, Tone.ACTIVE, "send"),
            "IN_REVIEW", new Sign(StatusMessages::inReview, Tone.ACTIVE, "clock"),
            "WAITING_ON_REQUESTER", new Sign(StatusMessages::waitingForRequester, Tone.WAITING, "reply"),
            "WITHDRAWN", new Sign(StatusMessages::withdrawn, Tone.QUIET, "stop"),
            "APPROVED", new Sign(StatusMessages::approved, Tone.GOOD, "check"),
            "APPROVED_WITH_CONDITIONS", new Sign(StatusMessages::approvedWithConditions, Tone.GOOD, "conditions"),
            "REJECTED", new Sign(StatusMessages::notApproved, Tone.BAD, "cross"),
            "EXPIRED", new Sign(StatusMessages::expired, Tone.QUIET, "hourglass"));

    private static final Map<String, Sign> TASK = Map.of(
            "WAITING", new Sign(StatusMessages::notStarted, Tone.QUIET, "dot"),
            "QUEUED", new Sign(StatusMessages::nobodyYet, Tone.WAITING, "clock"),
            "CLAIMED", new Sign(StatusMessages::inProgress, Tone.ACTIVE, "person"),
            "INFO_REQUESTED", new Sign(StatusMessages::waitingForAnswer, Tone.WAITING, "reply"),
            "DONE", new Sign(StatusMessages::done, Tone.GOOD, "check"),
            "CANCELLED", new Sign(StatusMessages::cancelled, Tone.QUIET, "stop"),
            "NO_LONGER_REQUIRED", new Sign(StatusMessages::noLongerNeeded, Tone.QUIET, "stop"),
            "STALE", new Sign(StatusMessages::anotherLook, Tone.WAITING, "again"));

    private static final Map<String, Sign> OUTCOME = Map.of(
            "CLEARED", new Sign(StatusMessages::cleared, Tone.GOOD, "check"),
            "CLEARED_WITH_CONDITIONS", new Sign(StatusMessages::clearedWithConditions, Tone.GOOD, "conditions"),
            "APPROVED", new Sign(StatusMessages::approved, Tone.GOOD, "check"),
            "APPROVED_WITH_CONDITIONS", new Sign(StatusMessages::approvedWithConditions, Tone.GOOD, "conditions"),
            "REFUSED", new Sign(StatusMessages::refused, Tone.BAD, "cross"),
            "REJECTED", new Sign(StatusMessages::notApproved, Tone.BAD, "cross"));

    private static final Map<String, Sign> PACE = Map.of(
            "ON_TRACK", new Sign(StatusMessages::inTime, Tone.QUIET, "clock"),
            "AT_RISK", new Sign(StatusMessages::dueSoon, Tone.WAITING, "hourglass"),
            "OVERDUE", new Sign(StatusMessages::overdue, Tone.BAD, "hourglass"));

    private static final Map<String, Sign> FINDING = Map.of(
            "OPEN", new Sign(StatusMessages::toBeMended, Tone.BAD, "warning"),
            "REMEDIATED", new Sign(StatusMessages::mended, Tone.GOOD, "check"),
            "ACCEPTED", new Sign(StatusMessages::acceptedForATime, Tone.WAITING, "hourglass"),
            "CONDITION", new Sign(StatusMessages::aCondition, Tone.ACTIVE, "conditions"),
            "SUPERSEDED", new Sign(StatusMessages::lookedAtAgain, Tone.QUIET, "again"));

    private static final Map<String, Sign> SEVERITY = Map.of(
            "LOW", new Sign(StatusMessages::minor, Tone.QUIET, "dot"),
            "MEDIUM", new Sign(StatusMessages::moderate, Tone.WAITING, "warning"),
            "HIGH", new Sign(StatusMessages::serious, Tone.BAD, "warning"),
            "CRITICAL", new Sign(StatusMessages::critical, Tone.BAD, "error"));

    private static final Map<String, Sign> DELEGATION = Map.of(
            "PLANNED", new Sign(StatusMessages::planned, Tone.WAITING, "clock"),
            "IN_FORCE", new Sign(StatusMessages::now, Tone.ACTIVE, "person"),
            "ENDED", new Sign(StatusMessages::over, Tone.QUIET, "stop"),
            "REVOKED", new Sign(StatusMessages::takenBack, Tone.QUIET, "stop"));

    private static final Map<String, Function<TermMessages, String>> TASK_KIND =
            Map.of("REVIEW", TermMessages::reviews, "APPROVAL", TermMessages::approvals);

    private static final Map<String, Function<TermMessages, String>> TEAM = Map.of(
            "team:security", TermMessages::security,
            "team:privacy", TermMessages::privacy,
            "team:architecture", TermMessages::architecture,
            "team:legal", TermMessages::legal,
            "team:it-approval", TermMessages::itApproval);

    private static final Map<String, Function<TermMessages, String>> STEP = Map.of(
            "security", TermMessages::securityReview,
            "privacy", TermMessages::privacyReview,
            "architecture", TermMessages::architectureReview,
            "legal", TermMessages::legalReview,
            "it-approval", TermMessages::itApproval,
            "cost-centre", TermMessages::costCentreApproval);

    private static final Map<String, Function<TermMessages, String>> LANE = Map.of(
            "FAST", TermMessages::fastLane,
            "SANDBOX", TermMessages::sandbox,
            "STANDARD", TermMessages::standardLane,
            "DECLARATION", TermMessages::declaration);

    private static final Map<String, Function<TermMessages, String>> HOLDER = Map.of(
            "IT", TermMessages::it,
            "REQUESTER", TermMessages::requester,
            "VENDOR", TermMessages::vendor,
            "NOBODY", TermMessages::nobody);

    private static final Map<String, Function<TermMessages, String>> DATA = Map.of(
            "CONTACT_DETAILS", TermMessages::contactDetails,
            "IDENTIFIERS", TermMessages::identifiers,
            "PROFILE", TermMessages::profile,
            "BEHAVIOUR", TermMessages::behaviour,
            "LOCATION", TermMessages::location,
            "PURCHASES", TermMessages::purchases,
            "PAYMENT", TermMessages::payment,
            "SPECIAL_CATEGORIES", TermMessages::specialCategories,
            "CHILDREN", TermMessages::children,
            "EMPLOYEES", TermMessages::employees);

    private static final Map<String, Function<TermMessages, String>> RESIDENCY = Map.of(
            "EU", TermMessages::eu,
            "EEA_ADEQUATE", TermMessages::adequate,
            "US", TermMessages::us,
            "ELSEWHERE", TermMessages::elsewhere,
            "UNKNOWN", TermMessages::unknown);

    private static final Map<String, Function<TermMessages, String>> AI = Map.of(
            "NONE", TermMessages::noAi,
            "ON_OUR_DATA", TermMessages::aiOnOurData,
            "TRAINS_ON_OUR_DATA", TermMessages::aiTrainsOnOurData);

    /// The codes that have a word, by the method that says it.
    static final Map<String, Map<String, ?>> CODES = Map.ofEntries(
            entry("request", REQUEST),
            entry("task", TASK),
            entry("outcome", OUTCOME),
            entry("pace", PACE),
            entry("finding", FINDING),
            entry("severity", SEVERITY),
            entry("delegation", DELEGATION),
            entry("tasks", TASK_KIND),
            entry("team", TEAM),
            entry("step", STEP),
            entry("lane", LANE),
            entry("holder", HOLDER),
            entry("data", DATA),
            entry("residency", RESIDENCY),
            entry("aiUse", AI));

    private final StatusMessages statuses;
    private final TermMessages terms;

    Vocabulary(Locale locale) {
        this.statuses = Messages.of(StatusMessages.class, locale);
        this.terms = Messages.of(TermMessages.class, locale);
    }

    /// The status of a request.
    public Pill request(Object status) {
        return pill(REQUEST, status);
    }

    /// The status of a request that may wait for a team.
    ///
    /// @param team the group whose turn it is, such as `team:security`
    public Pill request(Object status, @Nullable String team) {
        Pill pill = request(status);
        return team != null && status.toString().equals("IN_REVIEW")
                ? new Pill(waitingFor(team), Tone.ACTIVE, pill.icon())
                : pill;
    }

    /// The status of a task.
    public Pill task(Object status) {
        return pill(TASK, status);
    }

    /// The status of a task; once it has an outcome, that.
    public Pill task(Object status, @Nullable Object outcome) {
        return outcome == null ? task(status) : outcome(outcome);
    }

    /// How a task or a case ended.
    public Pill outcome(Object outcome) {
        return pill(OUTCOME, outcome);
    }

    /// Whether somebody stands in at this moment.
    public Pill delegation(Object state) {
        return pill(DELEGATION, state);
    }

    /// Whether the target of a task can be kept.
    public Pill pace(Object pace) {
        return pill(PACE, pace);
    }

    /// What has become of a finding.
    public Pill finding(Object status) {
        return pill(FINDING, status);
    }

    /// How bad a finding is.
    public Pill severity(Object severity) {
        return pill(SEVERITY, severity);
    }

    /// What tasks are about, several of them.
    public String tasks(Object kind) {
        return term(TASK_KIND, kind);
    }

    /// The people of a group: "IT security" for `team:security`.
    public String team(String group) {
        if (group.startsWith(COST_CENTRE)) {
            return terms.ownerOf(nameIn(group));
        }
        Function<TermMessages, String> words = TEAM.get(group);
        return words == null ? readable(nameIn(group)) : words.apply(terms);
    }

    /// A step of a plan: "IT security review" for `security`.
    public String step(String step) {
        return term(STEP, step);
    }

    /// How a request travels.
    public String lane(Object lane) {
        return term(LANE, lane);
    }

    /// Who has the ball.
    public String holder(Object holder) {
        return term(HOLDER, holder);
    }

    /// A kind of personal data.
    public String data(Object dataClass) {
        return term(DATA, dataClass);
    }

    /// Where data is kept.
    public String residency(Object residency) {
        return term(RESIDENCY, residency);
    }

    /// Whether and how it uses artificial intelligence.
    public String aiUse(Object aiUse) {
        return term(AI, aiUse);
    }

    public String yesOrNo(boolean answer) {
        return answer ? terms.yes() : terms.no();
    }

    private String waitingFor(String team) {
        return team.startsWith(COST_CENTRE) ? statuses.waitingForOwner(nameIn(team)) : statuses.waitingFor(team(team));
    }

    private Pill pill(Map<String, Sign> signs, Object code) {
        Sign sign = signs.get(code.toString());
        return sign == null
                ? new Pill(readable(code.toString()), Tone.QUIET, "dot")
                : new Pill(sign.words().apply(statuses), sign.tone(), sign.icon());
    }

    private String term(Map<String, Function<TermMessages, String>> words, Object code) {
        Function<TermMessages, String> word = words.get(code.toString());
        return word == null ? readable(code.toString()) : word.apply(terms);
    }

    private static String nameIn(String group) {
        return group.substring(group.indexOf(':') + 1);
    }

    /// "Brand legal" for `BRAND_LEGAL` and `brand-legal`.
    private static String readable(String code) {
        String spaced = code.replace('_', ' ').replace('-', ' ').strip().toLowerCase(Locale.ROOT);
        return spaced.isEmpty() ? code : Character.toUpperCase(spaced.charAt(0)) + spaced.substring(1);
    }

    /// A {@link Pill} before it has a language.
    private record Sign(Function<StatusMessages, String> words, Tone tone, String icon) {}
}
