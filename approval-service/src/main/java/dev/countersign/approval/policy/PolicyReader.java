package dev.countersign.approval.policy;

import dev.countersign.contracts.Lane;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/// The grammar of policies. It is read as a tree of nodes and never as objects, so nothing in it can name a class.
///
/// ```yaml
/// name: Buying software
/// currency: EUR               # of the limits below
/// rates: { USD: 0.93 }        # what one unit of another is worth
/// unanswered: { warn: 20d, expire: 30d }   # left out: a request waits for its requester for ever
/// findings:                   # left out, each of the two: as here
///   remedy: { CRITICAL: 7d, HIGH: 14d, MEDIUM: 30d, LOW: 90d }   # in what time they are remedied
///   longestException: 365d    # for how long one may be accepted
/// lanes:                      # the first that fits
///   - lane: FAST
///     when: annualCost <= 500 && !customerData
///     because: It costs little.
///   - lane: STANDARD          # the last has no condition
///     because: Everything else.
/// steps:                      # each after those that it waits for
///   - step: security
///     kind: REVIEW
///     team: team:security     # or `each: costCentres`
///     lanes: [STANDARD]
///     when: ...               # left out: always
///     because: ...
///     after: []
///     target: 16h
///     reads: [DATA, VENDOR]
///     escalate: team:it-approval   # who may act too once it is overdue; left out: nobody
///     questions:              # of a review; left out: none
///       - question: sign-in
///         ask: Can people sign in with the account that they have here?
///         hint: Otherwise everybody has one more password.   # may be left out
///         when: customerData  # left out: asked about every request
///         follows: { access: [yes, partly] }   # the answers above after which it is asked, all of them
///         optional: true      # left out: it has to be answered
///         answers:            # left out: it is answered in own words
///           - answer: yes
///             words: Yes, there is a certificate
///             finding: There is no certificate.   # what is wrong; left out: nothing
///             severity: MEDIUM
///             evidence: true  # not open as long as a document backs the answer; left out: open
///           - answer: no-need
///             words: It needs none
/// ```
final class PolicyReader {
    /// In characters, several times the policy that ships.
    static final int LONGEST = 200_000;

    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
    private static final Pattern RATE = Pattern.compile("\\d{1,6}(\\.\\d{1,6})?");

    private final List<PolicyError> errors = new ArrayList<>();

    private PolicyReader() {}

    /// @throws PolicyRefused.Invalid with everything that is wrong
    static Policy read(String yaml) {
        PolicyReader reader = new PolicyReader();
        Optional<Policy> policy = reader.tree(yaml).flatMap(reader::policy);
        if (!reader.errors.isEmpty()) {
            throw new PolicyRefused.Invalid(reader.errors);
        }
        return policy.orElseThrow(() -> new IllegalStateException("What is not read has an error."));
    }

    private Optional<YamlValue> tree(String yaml) {
        LoaderOptions limits = new LoaderOptions();
        limits.setCodePointLimit(LONGEST);
        limits.setMaxAliasesForCollections(0);
        limits.setNestingDepthLimit(20);
        try {
            @Nullable Node root = new Yaml(limits).compose(new StringReader(yaml));
            if (root == null) {
                errors.add(new PolicyError(1, 1, "", "A policy is expected, and this is empty."));
                return Optional.empty();
            }
            return Optional.of(new YamlValue(root, "", errors));
        } catch (MarkedYAMLException e) {
            Mark mark = e.getProblemMark();
            errors.add(new PolicyError(
                    mark.getLine() + 1, mark.getColumn() + 1, "", "This is not YAML: " + e.getProblem() + "."));
        } catch (YAMLException e) {
            errors.add(new PolicyError(1, 1, "", "This cannot be read as YAML: " + e.getMessage()));
        }
        return Optional.empty();
    }

    private Optional<Policy> policy(YamlValue root) {
        Map<String, YamlValue> fields =
                root.fields(List.of("name", "currency", "lanes", "steps"), List.of("rates", "unanswered", "findings"));
        if (fields.size() < 4) {
            return Optional.empty();
        }
        Optional<String> name = field(fields, "name").flatMap(value -> value.text(200));
        Optional<ExchangeRates> rates = rates(fields);
        List<LaneRule> lanes = field(fields, "lanes").map(this::lanes).orElse(List.of());
        Set<Lane> declared = lanes.stream().map(LaneRule::lane).collect(Collectors.toSet());
        List<StepRule> steps = field(fields, "steps")
                .map(value -> new StepReader(declared).read(value))
                .orElse(List.of());
        Limits limits = limits(fields);
        return name.flatMap(text -> rates.map(known -> new Policy(text, known, lanes, steps, limits)));
    }

    private static Limits limits(Map<String, YamlValue> fields) {
        Optional<Unanswered> unanswered = field(fields, "unanswered").flatMap(Unanswered::read);
        Optional<FindingLimits> findings = field(fields, "findings").flatMap(FindingLimits::read);
        return new Limits(unanswered.orElse(null), findings.orElse(FindingLimits.DEFAULT));
    }

    private Optional<ExchangeRates> rates(Map<String, YamlValue> fields) {
        Map<String, BigDecimal> rates = new HashMap<>();
        field(fields, "rates").map(YamlValue::entries).orElse(Map.of()).forEach((currency, value) -> {
            if (!CURRENCY.matcher(currency).matches()) {
                value.wrong("The name of a rate is a currency of three capital letters, ISO 4217.");
            }
            value.text(RATE, "what one unit is worth, a number such as 0.93")
                    .map(BigDecimal::new)
                    .ifPresent(rate -> rates.put(currency, rate));
        });
        return field(fields, "currency")
                .flatMap(value -> value.text(CURRENCY, "a currency of three capital letters, ISO 4217"))
                .map(currency -> new ExchangeRates(currency, rates));
    }

    private List<LaneRule> lanes(YamlValue value) {
        List<YamlValue> items = value.items();
        Set<Lane> seen = EnumSet.noneOf(Lane.class);
        List<LaneRule> lanes = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            lane(items.get(i), i == items.size() - 1)
                    .filter(lane -> isNew(lane, seen, value))
                    .ifPresent(lanes::add);
        }
        return lanes;
    }

    private static boolean isNew(LaneRule lane, Set<Lane> seen, YamlValue lanes) {
        boolean added = seen.add(lane.lane());
        if (!added) {
            lanes.wrong("The lane " + lane.lane() + " is here twice.");
        }
        return added;
    }

    private static Optional<LaneRule> lane(YamlValue value, boolean last) {
        Map<String, YamlValue> fields = value.fields(List.of("lane", "because"), List.of("when"));
        if (last && fields.containsKey("when")) {
            value.wrong("The last lane takes what no other does, so it has no when.");
        } else if (!last && !fields.containsKey("when")) {
            value.wrong("when is missing: only the last lane takes everything.");
        }
        Optional<Lane> lane = field(fields, "lane").flatMap(name -> name.oneOf(Lane.class));
        Optional<String> because = field(fields, "because").flatMap(words -> words.text(300));
        Optional<Condition> when = field(fields, "when").flatMap(Conditions::read);
        return lane.flatMap(known -> because.map(words -> new LaneRule(known, when.orElse(null), words)));
    }

    private static Optional<YamlValue> field(Map<String, YamlValue> fields, String name) {
        return Optional.ofNullable(fields.get(name));
    }
}
