package dev.countersign.approval.policy;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/// Sees to it that there is a policy before the first request comes.
@Singleton
class PolicyStart {
    private final PolicyCommands commands;

    PolicyStart(PolicyCommands commands) {
        this.commands = commands;
    }

    void start(@Observes @Priority(50) StartupEvent event) {
        commands.ship();
    }
}
