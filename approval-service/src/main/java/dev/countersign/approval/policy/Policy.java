package dev.countersign.approval.policy;

import dev.countersign.contracts.Lane;
import dev.countersign.contracts.RequestContent;
import dev.countersign.contracts.TaskKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The rules of one text, checked and compiled. Immutable and asked by any number of threads; made once per version.
public final class Policy {
    private final String name;
    private final ExchangeRates rates;
    private final List<LaneRule> lanes;
    private final List<StepRule> steps;
    private final Limits limits;

    /// @param lanes the last takes what no other does
    /// @param steps each after those that it waits for
    Policy(String name, ExchangeRates rates, List<LaneRule> lanes, List<StepRule> steps, Limits limits) {
        this.name = name;
        this.rates = rates;
        this.lanes = List.copyOf(lanes);
        this.steps = List.copyOf(steps);
        this.limits = limits;
    }

    /// @throws PolicyRefused.Invalid when the text is no policy, with everything that is wrong in it
    public static Policy read(String yaml) {
        return PolicyReader.read(yaml);
    }

    /// Which way a request takes, by these rules.
    public Choice choose(RequestContent content) {
        Map<String, Object> facts = Fact.of(content, rates);
        LaneRule lane = lanes.stream()
                .filter(rule -> rule.takes(facts))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The last lane takes everything."));
        return new Choice(lane.lane(), lane.because(), steps(lane.lane(), facts, Fact.costCentres(content)));
    }

    private List<Choice.Step> steps(Lane lane, Map<String, Object> facts, List<String> costCentres) {
        List<Choice.Step> chosen = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (StepRule rule : steps) {
            if (rule.isNeeded(lane, facts)) {
                names.add(rule.step());
                List<String> after =
                        rule.after().stream().filter(names::contains).toList();
                for (String team : rule.teams(costCentres)) {
                    chosen.add(new Choice.Step(
                            rule.step(), rule.kind(), team, rule.because(), after, rule.target(), rule.reads()));
                }
            }
        }
        return chosen;
    }

    /// The teams that have steps of this kind. The owners of a cost centre are none: nobody else can spend what is
    /// theirs.
    public Set<String> teams(TaskKind kind) {
        return steps.stream()
                .filter(rule -> rule.kind() == kind)
                .map(StepRule::team)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// The group that may act on a task of this step too, once it is overdue.
    public Optional<String> escalation(String step) {
        return step(step).flatMap(rule -> Optional.ofNullable(rule.escalate()));
    }

    /// What the reviewer of this step is asked about a request: the questions whose condition holds for it.
    ///
    /// @return {@link Questionnaire#NONE} when there is no such step
    public Questionnaire questionnaire(String step, RequestContent content) {
        return step(step)
                .map(rule -> rule.questionnaire(Fact.of(content, rates)))
                .orElse(Questionnaire.NONE);
    }

    /// How long findings may last.
    public FindingLimits findings() {
        return limits.findings();
    }

    /// For how long a request waits for its requester; empty when for ever.
    public Optional<Unanswered> unanswered() {
        return Optional.ofNullable(limits.unanswered());
    }

    private Optional<StepRule> step(String name) {
        return steps.stream().filter(rule -> rule.step().equals(name)).findFirst();
    }

    public String name() {
        return name;
    }

    /// For comparing two versions.
    List<LaneRule> lanes() {
        return lanes;
    }

    List<StepRule> steps() {
        return steps;
    }
}
