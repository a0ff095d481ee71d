package dev.countersign.approval.language;

import static java.util.stream.Collectors.toMap;

import dev.countersign.approval.cases.PreviewMessages;
import dev.countersign.approval.cases.RefusalMessages;
import dev.countersign.approval.delegation.DelegationMessages;
import dev.countersign.approval.finding.FindingMessages;
import dev.countersign.approval.policy.PolicyMessages;
import dev.countersign.approval.simulation.SimulationMessages;
import dev.countersign.approval.tasks.HandoverMessages;
import dev.countersign.approval.tasks.QuestionMessages;
import dev.countersign.approval.tasks.QueueMessages;
import dev.countersign.approval.tasks.RequestMessages;
import dev.countersign.approval.tasks.ReviewMessages;
import dev.countersign.approval.tasks.TaskMessages;
import io.quarkus.qute.i18n.Message;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The message bundles of this service.
final class Bundles {
    static final List<Class<?>> ALL = List.of(
            DelegationMessages.class,
            FindingMessages.class,
            HandoverMessages.class,
            PolicyMessages.class,
            PreviewMessages.class,
            QuestionMessages.class,
            QueueMessages.class,
            RefusalMessages.class,
            RequestMessages.class,
            ReviewMessages.class,
            SimulationMessages.class,
            TaskMessages.class,
            WrongMessages.class);

    private Bundles() {}

    /// The English words by the names of the messages.
    static Map<String, String> english(Class<?> bundle) {
        return new TreeMap<>(Arrays.stream(bundle.getMethods())
                .collect(toMap(
                        Method::getName,
                        method -> method.getAnnotation(Message.class).value())));
    }
}
