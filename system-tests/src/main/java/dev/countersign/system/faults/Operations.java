package dev.countersign.system.faults;

import dev.countersign.system.Table;
import dev.countersign.system.client.Call;
import dev.countersign.system.client.Observer;
import dev.countersign.system.client.Reply;
import dev.countersign.system.history.History.Repeated;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Counts what was asked and what came of it, and keeps what was answered under each idempotency key.
final class Operations implements Observer {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final int MOST_KEPT = 50;

    /// What must be taken whatever else is away, as it is counted here.
    static final String SUBMISSION = "POST /api/requests";

    private final Map<String, Map<Outcome, LongAdder>> counts = new ConcurrentSkipListMap<>();
    private final Map<Key, Set<String>> repeated = new ConcurrentHashMap<>();
    private final Unavailable unavailable;
    private final Queue<String> unforeseen = new ConcurrentLinkedQueue<>();

    /// What came of one call.
    enum Outcome {
        DONE("done"),
        REFUSED("refused"),
        AWAY("away (503)"),
        BROKEN_OFF("broken off (502)"),
        NO_ANSWER("no answer"),
        UNFORESEEN("other 5xx");

        private final String words;

        Outcome(String words) {
            this.words = words;
        }

        private static Outcome of(@Nullable Reply reply) {
            if (reply == null) {
                return NO_ANSWER;
            }
            return switch (reply.status()) {
                case 502 -> BROKEN_OFF;
                case 503 -> AWAY;
                default -> reply.isGood() ? DONE : reply.status() < 500 ? REFUSED : UNFORESEEN;
            };
        }
    }

    private record Key(String username, String route, String key) {}

    Operations(Ongoing ongoing) {
        this.unavailable = new Unavailable(ongoing);
    }

    @Override
    public void saw(String username, Call call, @Nullable Reply reply) {
        Outcome outcome = Outcome.of(reply);
        String path = call.path().replaceAll("\\?.*", "");
        String operation = call.method() + " " + ID.matcher(path).replaceAll("{id}");
        counts.computeIfAbsent(operation, name -> new ConcurrentHashMap<>())
                .computeIfAbsent(outcome, kind -> new LongAdder())
                .increment();
        if (reply != null && outcome == Outcome.AWAY) {
            unavailable.note(operation, reply);
        }
        String key = call.headers().get("Idempotency-Key");
        if (reply != null && outcome == Outcome.DONE && key != null) {
            repeated.computeIfAbsent(
                            new Key(username, call.method() + " " + path, key), first -> ConcurrentHashMap.newKeySet())
                    .add(reply.status() + " " + reply.body());
        }
        if (outcome == Outcome.UNFORESEEN && unforeseen.size() < MOST_KEPT) {
            unforeseen.add(username + ": " + reply);
        }
    }

    long total() {
        return counts.values().stream()
                .flatMap(outcomes -> outcomes.values().stream())
                .mapToLong(LongAdder::sum)
                .sum();
    }

    long count(String operation, Set<Outcome> outcomes) {
        return counts.getOrDefault(operation, Map.of()).entrySet().stream()
                .filter(counted -> outcomes.contains(counted.getKey()))
                .mapToLong(counted -> counted.getValue().sum())
                .sum();
    }

    /// Why 503 was answered.
    Unavailable unavailable() {
        return unavailable;
    }

    /// What was answered under each key, all of it good.
    List<Repeated> repeated() {
        return repeated.entrySet().stream()
                .map(entry ->
                        new Repeated(entry.getKey().username(), entry.getKey().route(), Set.copyOf(entry.getValue())))
                .toList();
    }

    /// Answers that say that the service itself has failed.
    List<String> unforeseen() {
        return List.copyOf(unforeseen);
    }

    List<String> table() {
        List<String> titles = new ArrayList<>(List.of("operation"));
        for (Outcome outcome : Outcome.values()) {
            titles.add(outcome.words);
        }
        Table table = new Table(titles);
        counts.forEach((operation, outcomes) -> table.row(row(operation, outcomes)));
        Map<Outcome, LongAdder> sums = new EnumMap<>(Outcome.class);
        counts.values()
                .forEach(outcomes -> outcomes.forEach((outcome, count) ->
                        sums.computeIfAbsent(outcome, kind -> new LongAdder()).add(count.sum())));
        table.row(row("all " + total(), sums));
        return table.lines();
    }

    private static List<String> row(String operation, Map<Outcome, LongAdder> outcomes) {
        List<String> row = new ArrayList<>(List.of(operation));
        for (Outcome outcome : Outcome.values()) {
            LongAdder count = outcomes.get(outcome);
            row.add(count == null ? "" : Long.toString(count.sum()));
        }
        return row;
    }
}
