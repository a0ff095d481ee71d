package dev.countersign.notification;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;

/// What operators may tune here.
@ConfigMapping(prefix = "countersign.notification")
public interface NotificationConfig {

    /// Where mail to a group goes, by its name after the colon: `team-mailboxes.security=it-security@company.com`.
    Map<String, String> teamMailboxes();

    /// The domain of a team that has no mailbox of its own above: `team:security` gets mail at `security@` this.
    /// Cost centres have no such default.
    @WithDefault("example.com")
    String teamMailDomain();

    Delivery delivery();

    /// How mail is sent. With the defaults twelve attempts spread over some 23 hours.
    interface Delivery {
        /// Attempts until a mail counts as failed and waits for an operator; at least 1.
        @WithDefault("12")
        int attempts();

        /// The pause after the first failed attempt; each further one is twice as long.
        @WithDefault("40s")
        Duration firstPause();

        /// After this long a mail that was taken and neither sent nor failed is taken again: its process has died.
        /// Must be above the patience, or a slow server gets mails twice.
        @WithDefault("1m")
        Duration lease();

        /// How long the mail server may take for one mail.
        @WithDefault("20s")
        Duration patience();

        /// How often to look for mail that is due again.
        @WithDefault("1s")
        Duration poll();

        /// Most mails under way at once, per replica.
        @WithDefault("10")
        int batch();
    }
}
