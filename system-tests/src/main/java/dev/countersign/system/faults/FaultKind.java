package dev.countersign.system.faults;

import dev.countersign.contracts.Topics;
import dev.countersign.stack.gateway.Routes;
import dev.countersign.stack.postgres.Postgres;
import java.time.Duration;
import java.util.List;
import java.util.Random;

/// What can go wrong.
enum FaultKind {
    KILLED("a replica is killed", Where.REPLICA, 500, 4_000),
    TERMINATED("a replica is asked to end, and started", Where.REPLICA, 0, 1_000),
    UNPLUGGED_BEFORE_PUBLISHING("a replica ends between commit and publishing", Where.PUBLISHER, 0, 0),
    UNPLUGGED_BEFORE_DELETING("a replica ends between publishing and deleting", Where.PUBLISHER, 0, 0),
    UNPLUGGED_BEFORE_OFFSETS("a replica ends between the inbox's commit and that of the offsets", Where.REPLICA, 0, 0),
    FROZEN("a replica stands still", Where.REPLICA, 1_000, 8_000),
    FROZEN_FOR_LONG("a replica stands still past the transaction timeout", Where.REPLICA, 65_000, 70_000),
    BOUNCED("both replicas of a service are restarted in turn", Where.SERVICE, 0, 0),
    KILLED_AT_ONCE("both replicas of a service are killed at once", Where.SERVICE, 500, 4_000),
    BROKER_KILLED("the broker is killed", Where.BROKER, 500, 4_000),
    BROKER_RESTARTED("the broker is restarted", Where.BROKER, 0, 1_000),
    BROKER_AWAY("the broker is away for a while", Where.BROKER, 15_000, 40_000),
    BROKER_AWAY_FOR_LONG("the broker is away for minutes, and nothing else", Where.BROKER, 600_000, 600_000),
    DATABASE_KILLED("PostgreSQL is killed", Where.POSTGRES, 500, 3_000),
    DATABASE_RESTARTED("PostgreSQL is restarted", Where.POSTGRES, 0, 1_000),
    DATABASE_FROZEN("PostgreSQL stands still", Where.POSTGRES, 2_000, 10_000),
    TABLES_LOCKED("somebody locks the tables of a service", Where.DATABASE, 2_000, 8_000),
    CONNECTIONS_CUT("all connections to a database are cut", Where.DATABASE, 0, 0),
    CONNECTIONS_REFUSED("a database takes no more connections", Where.DATABASE, 3_000, 10_000),
    CONNECTIONS_USED_UP("a crowd waits for locked tables with all connections", Where.DATABASE, 4_000, 9_000),
    STATEMENTS_CANCELLED("whatever a database is asked is cancelled", Where.DATABASE, 1_000, 4_000),
    TIMES_COME("what was to happen later is due, much of it at once", Where.TIMERS, 0, 0),
    IDENTITY_AWAY("the identity provider is away", Where.IDENTITY, 3_000, 15_000),
    MAIL_AWAY("the mail server is away", Where.MAIL, 3_000, 15_000),
    MAIL_HANGING("the mail server takes connections and says nothing", Where.MAIL, 5_000, 20_000),
    CLIENTS_SLOW("many clients send a byte now and then", Where.CLIENTS, 3_000, 10_000),
    BODIES_ENDLESS("a client sends a gigabyte", Where.CLIENTS, 2_000, 6_000),
    QUESTIONS_ABSURD("clients send deep JSON and ask for deep pages", Where.CLIENTS, 0, 0),
    EVENTS_DUPLICATED("events come again, in another order", Where.TOPIC, 0, 0),
    EVENTS_MALFORMED("events that cannot be read", Where.TOPIC, 0, 0),
    EVENTS_OVERSIZED("an event that is too large", Where.TOPIC, 0, 0),
    EVENTS_UNKNOWN("an event of an unknown type", Where.TOPIC, 0, 0);

    /// Before the name of a service: what hits its clients does not keep it from being hit itself.
    private static final String CLIENTS_OF = "clients of ";

    private final String words;
    private final Where where;
    private final int least;
    private final int most;

    /// @param least of the milliseconds that it lasts
    FaultKind(String words, Where where, int least, int most) {
        this.words = words;
        this.where = where;
        this.least = least;
        this.most = most;
    }

    /// @return the service whose clients that are
    static String serviceOf(String clients) {
        return clients.substring(CLIENTS_OF.length());
    }

    String words() {
        return words;
    }

    String target(Random random) {
        List<String> targets = where.targets();
        return targets.get(random.nextInt(targets.size()));
    }

    Duration lasts(Random random) {
        return Duration.ofMillis(least + random.nextInt(most - least + 1));
    }

    /// What can be hit.
    private enum Where {
        REPLICA,
        PUBLISHER,
        SERVICE,
        BROKER,
        POSTGRES,
        DATABASE,
        IDENTITY,
        MAIL,
        TIMERS,
        CLIENTS,
        TOPIC;

        private List<String> targets() {
            return switch (this) {
                case REPLICA -> replicasOf(Routes.SERVICES);
                case PUBLISHER -> replicasOf(List.of(Routes.REQUEST_SERVICE, Routes.APPROVAL_SERVICE));
                case SERVICE -> Routes.SERVICES;
                case BROKER -> List.of("Kafka");
                case POSTGRES -> List.of("PostgreSQL");
                case DATABASE -> Postgres.DATABASES;
                case IDENTITY -> List.of("the identity provider");
                case MAIL -> List.of("the mail server");
                case TIMERS -> List.of("timers");
                case CLIENTS -> Routes.SERVICES.stream().map(CLIENTS_OF::concat).toList();
                case TOPIC -> List.of(Topics.REQUESTS, Topics.APPROVALS);
            };
        }

        private static List<String> replicasOf(List<String> services) {
            return services.stream()
                    .flatMap(service -> FaultRun.REPLICAS.names(service).stream())
                    .toList();
        }
    }
}
