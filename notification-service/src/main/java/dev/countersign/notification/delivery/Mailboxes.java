package dev.countersign.notification.delivery;

import dev.countersign.notification.Audience;
import dev.countersign.notification.NotificationConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/// Where mail to an audience goes.
@ApplicationScoped
class Mailboxes {
    private static final String TEAM = "team:";

    private final NotificationConfig config;

    Mailboxes(NotificationConfig config) {
        this.config = config;
    }

    /// Empty when there is no address: then the notice is in the app only.
    Optional<EmailAddress> of(Audience audience) {
        return switch (audience) {
            case Audience.OnePerson one -> EmailAddress.of(one.person().email());
            case Audience.Named named -> EmailAddress.of(named.contact().email());
            case Audience.Team team -> EmailAddress.of(configured(team.group()).orElse(byName(team.group())));
        };
    }

    private Optional<String> configured(String group) {
        return Optional.ofNullable(config.teamMailboxes().get(group.substring(group.indexOf(':') + 1)));
    }

    private String byName(String group) {
        return group.startsWith(TEAM) ? group.substring(TEAM.length()) + '@' + config.teamMailDomain() : "";
    }
}
