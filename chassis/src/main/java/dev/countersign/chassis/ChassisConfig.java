package dev.countersign.chassis;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What operators may tune in the mechanisms that all services share.
@ConfigMapping(prefix = "countersign.chassis")
public interface ChassisConfig {

    /// The address at which people's browsers reach the gateway; links in mail and notices begin with it.
    @WithDefault("${countersign.public-url:http://localhost:8080}")
    URI publicUrl();

    /// The languages that all pages of the service are there in, the best known first; whoever asks for
    /// another one gets the first. A service names a language only when none of its words is missing: no page
    /// is half in one.
    @WithDefault("en")
    List<Locale> languages();

    /// Whether our own cookies are for secure connections alone whatever a proxy says, as the session's are.
    @WithDefault("${quarkus.oidc.authentication.cookie-force-secure:false}")
    boolean secureCookies();

    Outbox outbox();

    Inbox inbox();

    Idempotency idempotency();

    Live live();

    Bodies bodies();

    Rates rates();

    /// From the database to the topics.
    interface Outbox {
        /// Threads, each with one connection and one producer.
        @WithDefault("2")
        int workers();

        /// Most rows taken from a stripe in one transaction.
        @WithDefault("500")
        int batch();

        /// How often all stripes are looked at, for what a replica that died has left.
        @WithDefault("500ms")
        Duration sweep();

        /// How long the broker may take to acknowledge. Must stay below the relay connection's
        /// `idle_in_transaction_session_timeout` (60 s), or the stripe's lock is lost with events under way.
        @WithDefault("20s")
        Duration deliveryTimeout();

        /// The pause after the broker or the database failed, doubled up to ten times itself.
        @WithDefault("500ms")
        Duration backOff();
    }

    /// From the topics to the database.
    interface Inbox {
        /// The first pause when the database is away; it grows to `maxBackOff`.
        @WithDefault("200ms")
        Duration backOff();

        /// The longest pause between attempts.
        @WithDefault("5s")
        Duration maxBackOff();

        /// How often positions are looked at whose parked events could go on.
        @WithDefault("5s")
        Duration sweep();

        /// How many of the last events the ratio of dead ones is taken over.
        @WithDefault("100")
        int haltWindow();

        /// The share of dead events, 0 to 1, at which reading stops: more than that is a bad deployment.
        @WithDefault("0.5")
        double haltRatio();
    }

    /// Stored replies.
    interface Idempotency {
        /// How long a reply can be had again.
        @WithDefault("P2D")
        Duration retention();
    }

    /// Open pages that hear of changes.
    interface Live {
        /// How often the database is asked what has changed.
        @WithDefault("1s")
        Duration lookEvery();

        /// After so long a browser has to come back, and show again who it is.
        @WithDefault("10m")
        Duration longest();

        /// Pages that may be open at one replica.
        @WithDefault("5000")
        int most();
    }

    /// What is sent over HTTP.
    interface Bodies {
        /// The largest body, in bytes.
        @WithDefault("1048576")
        long ordinary();

        /// The largest body where it may be larger, in bytes. Quarkus hangs up on whoever sends more than
        /// its own limit.
        @WithDefault("1048576")
        long large();

        /// The paths where it may be, a regular expression; absent if there are none.
        Optional<String> largeAt();

        /// How long a body may take, however short it is.
        @WithDefault("30s")
        Duration patience();

        /// What a sender has to manage beyond that, in bytes per second: a slow line of a phone does.
        @WithDefault("50000")
        long slowest();
    }

    /// How often one person may ask one replica.
    interface Rates {
        /// Calls a second, over time: 1 or more. Somebody who clicks makes two or three.
        @Min(1)
        @WithDefault("20")
        int perSecond();

        /// Calls beyond that at once: 1 or more.
        @Min(1)
        @WithDefault("600")
        int atOnce();
    }
}
