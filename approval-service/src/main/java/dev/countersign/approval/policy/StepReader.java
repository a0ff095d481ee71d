package dev.countersign.approval.policy;

import dev.countersign.contracts.Lane;
import dev.countersign.contracts.TaskKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The steps of a policy's text. A step may wait only for those above it, so that no two wait for each other.
final class StepReader {
    private static final Pattern STEP = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    private static final Pattern TEAM = Pattern.compile("team:[a-z][a-z0-9-]{0,39}");
    private static final Pattern EACH = Pattern.compile("costCentres");
    private static final Pattern HOURS = Pattern.compile("[1-9]\\d{0,3}h");

    private final Set<Lane> declared;
    private final List<String> names = new ArrayList<>();

    /// @param declared the lanes that the policy has
    StepReader(Set<Lane> declared) {
        this.declared = declared;
    }

    List<StepRule> read(YamlValue value) {
        List<StepRule> steps = value.each(this::step);
        for (Lane lane : declared) {
            if (steps.stream()
                    .noneMatch(step -> step.when() == null && step.lanes().contains(lane))) {
                value.wrong("The lane " + lane
                        + " needs a step without a condition, or a request could pass with nobody looking at it.");
            }
        }
        return steps;
    }

    private Optional<StepRule> step(YamlValue value) {
        Map<String, YamlValue> fields = value.fields(
                List.of("step", "kind", "lanes", "because", "target", "reads"),
                List.of("team", "each", "when", "after", "escalate", "questions"));
        Optional<String> name = field(fields, "step").flatMap(this::name);
        Optional<TaskKind> kind = field(fields, "kind").flatMap(word -> word.oneOf(TaskKind.class));
        Optional<String> because = field(fields, "because").flatMap(words -> words.text(300));
        Optional<Duration> target = field(fields, "target").flatMap(StepReader::hours);
        Optional<String> team = team(value, fields);
        Set<Lane> lanes = field(fields, "lanes").map(this::lanes).orElse(Set.of());
        Optional<Condition> when = field(fields, "when").flatMap(Conditions::read);
        List<String> after = field(fields, "after").map(this::after).orElse(List.of());
        Set<Part> reads = Set.copyOf(field(fields, "reads")
                .map(parts -> parts.each(part -> part.oneOf(Part.class)))
                .orElse(List.of()));
        Optional<String> escalate = field(fields, "escalate").flatMap(group -> escalation(group, team));
        List<AskedWhen> questions = questions(fields, kind);
        name.ifPresent(names::add);
        if (name.isEmpty() || kind.isEmpty() || because.isEmpty() || target.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new StepRule(
                name.get(),
                kind.get(),
                team.orElse(null),
                lanes,
                when.orElse(null),
                because.get(),
                after,
                target.get(),
                reads,
                escalate.orElse(null),
                questions));
    }

    private static List<AskedWhen> questions(Map<String, YamlValue> fields, Optional<TaskKind> kind) {
        Optional<YamlValue> value = field(fields, "questions");
        if (kind.equals(Optional.of(TaskKind.APPROVAL))) {
            value.ifPresent(questions -> questions.wrong("Only a review has questions."));
        }
        return value.map(questions -> new QuestionReader().read(questions)).orElse(List.of());
    }

    private Optional<String> name(YamlValue value) {
        return value.text(STEP, "a name of lower-case letters, digits and -, such as security")
                .filter(name -> {
                    boolean taken = names.contains(name);
                    if (taken) {
                        value.wrong("There is a step " + name + " above.");
                    }
                    return !taken;
                });
    }

    private static Optional<String> team(YamlValue step, Map<String, YamlValue> fields) {
        if (fields.containsKey("team") == fields.containsKey("each")) {
            step.wrong("A step has either team or each: costCentres.");
        }
        field(fields, "each").ifPresent(each -> each.text(EACH, "costCentres"));
        return field(fields, "team").flatMap(team -> team.text(TEAM, "a group such as team:security"));
    }

    private static Optional<String> escalation(YamlValue value, Optional<String> team) {
        return value.text(TEAM, "a group such as team:it-approval").filter(group -> {
            boolean another = !team.equals(Optional.of(group));
            if (!another) {
                value.wrong("A step that is overdue goes to another group than its own.");
            }
            return another;
        });
    }

    private Set<Lane> lanes(YamlValue value) {
        return Set.copyOf(value.each(item -> item.oneOf(Lane.class).filter(lane -> {
            boolean known = declared.contains(lane);
            if (!known) {
                item.wrong("The policy has no lane " + lane + ".");
            }
            return known;
        })));
    }

    private List<String> after(YamlValue value) {
        return value.each(item -> item.text(40).filter(name -> {
            boolean above = names.contains(name);
            if (!above) {
                item.wrong("There is no step " + name + " above this one.");
            }
            return above;
        }));
    }

    private static Optional<Duration> hours(YamlValue value) {
        return value.text(HOURS, "a number of business hours, such as 16h")
                .map(text -> Duration.ofHours(Integer.parseInt(text.substring(0, text.length() - 1))));
    }

    private static Optional<YamlValue> field(Map<String, YamlValue> fields, String name) {
        return Optional.ofNullable(fields.get(name));
    }
}
