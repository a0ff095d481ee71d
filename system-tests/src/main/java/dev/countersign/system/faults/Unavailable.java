package dev.countersign.system.faults;

import dev.countersign.system.Table;
import dev.countersign.system.client.Reply;
import dev.countersign.system.client.Unexpected;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Why 503 was answered: what the gateway says itself, and what services have written into their logs beside the trace
/// that their answer carries.
final class Unavailable {
    private static final String NOT_LOGGED = "no line in a log";

    private static final Pattern TRACE =
            Pattern.compile("\\(trace ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\\)(.*)");

    /// What differs from one time to the next.
    private static final Pattern PARTICULAR = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|\\d+");

    private static final int LONGEST = 110;

    private final Ongoing ongoing;
    private final Map<String, LongAdder> byFault = new ConcurrentHashMap<>();
    private final Map<String, LongAdder> byGateway = new ConcurrentHashMap<>();
    private final Map<String, String> byTrace = new ConcurrentHashMap<>();

    private record Times(long all, long submissions) {
        private Times plus(Times others) {
            return new Times(all + others.all, submissions + others.submissions);
        }
    }

    Unavailable(Ongoing ongoing) {
        this.ongoing = ongoing;
    }

    /// @param operation method and path
    /// @param reply 503
    void note(String operation, Reply reply) {
        Set<FaultKind> faults = ongoing.now();
        faults.forEach(kind -> increment(byFault, operation + "\n" + kind.words()));
        if (faults.isEmpty()) {
            increment(byFault, operation + "\nnothing that was inflicted");
        }
        try {
            String trace = reply.json().path("traceId").asText("");
            if (!trace.isEmpty()) {
                byTrace.put(trace, operation);
                return;
            }
            count(operation, reply.json().path("detail").asText("no reason"));
        } catch (Unexpected e) {
            count(operation, "what is no problem document");
        }
    }

    private void count(String operation, String reason) {
        increment(byGateway, operation + "\ngateway: " + reason);
    }

    /// What was going wrong when 503 was answered; when it was several things, the answer counts for each.
    List<String> faults() {
        return table("503 meanwhile", sums(byFault));
    }

    /// What was said of it.
    ///
    /// @param logs of the services
    List<String> reasons(List<Path> logs) {
        Map<String, Times> reasons = sums(byGateway);
        Map<String, String> written = new HashMap<>();
        logs.forEach(log -> read(log, written));
        byTrace.forEach((trace, operation) ->
                reasons.merge("service: " + written.getOrDefault(trace, NOT_LOGGED), times(operation, 1), Times::plus));
        return table("503 because", reasons);
    }

    private static List<String> table(String title, Map<String, Times> reasons) {
        Table table = new Table(List.of(title, "times", "of " + Operations.SUBMISSION));
        reasons.entrySet().stream()
                .sorted(Comparator.comparingLong(reason -> -reason.getValue().all()))
                .forEach(reason -> table.row(List.of(
                        reason.getKey(),
                        Long.toString(reason.getValue().all()),
                        Long.toString(reason.getValue().submissions()))));
        return table.lines();
    }

    private static Map<String, Times> sums(Map<String, LongAdder> counts) {
        Map<String, Times> sums = new HashMap<>();
        counts.forEach((key, times) -> {
            String[] parts = key.split("\n", 2);
            sums.merge(parts[1], times(parts[0], times.sum()), Times::plus);
        });
        return sums;
    }

    private static void increment(Map<String, LongAdder> counts, String key) {
        counts.computeIfAbsent(key, any -> new LongAdder()).increment();
    }

    private static Times times(String operation, long times) {
        return new Times(times, operation.equals(Operations.SUBMISSION) ? times : 0);
    }

    private void read(Path log, Map<String, String> written) {
        try (Stream<String> lines = Files.lines(log, StandardCharsets.ISO_8859_1)) {
            lines.map(TRACE::matcher)
                    .filter(Matcher::find)
                    .filter(found -> byTrace.containsKey(found.group(1)))
                    .forEach(found -> written.put(found.group(1), reason(found.group(2))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String reason(String text) {
        String usual = PARTICULAR.matcher(text).replaceAll("N").replaceFirst("^: ?", "");
        return usual.length() <= LONGEST ? usual : usual.substring(0, LONGEST) + "...";
    }
}
