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
    BROKER_KILLED("the broker is killed", Where.BROKER, 500, 4_000),
    BROKER_RESTARTED("the broker is restarted", Where.BROKER, 0, 1_000),
    BROKER_AWAY("the broker is away for a while", Where.BROKER, 15_000, 40_000),
    DATABASE_KILLED("PostgreSQL is killed", Where.POSTGRES, 500, 3_000),
    DATABASE_RESTARTED("PostgreSQL is restarted", Where.POSTGRES, 0, 1_000),
    DATABASE_FROZEN("PostgreSQL stands still", Where.POSTGRES, 2_000, 10_000),
    TABLES_LOCKED("somebody locks the tables of a service", Where.DATABASE, 2_000, 8_000),
    CONNECTIONS_CUT("all connections to a database are cut", Where.DATABASE, 0, 0),
    IDENTITY_AWAY("the identity provider is away", Where.IDENTITY, 3_000, 15_000),
    MAIL_AWAY("the mail server is away", Where.MAIL, 3_000, 15_000),
    MAIL_HANGING("the mail server takes connections and says nothing", Where.MAIL, 5_000, 20_000),
    EVENTS_DUPLICATED("events come again, in another order", Where.TOPIC, 0, 0),
    EVENTS_MALFORMED("events that cannot be read", Where.TOPIC, 0, 0),
    EVENTS_OVERSIZED("an event that is too large", Where.TOPIC, 0, 0),
    EVENTS_UNKNOWN("an event of an unknown type", Where.TOPIC, 0, 0);

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
