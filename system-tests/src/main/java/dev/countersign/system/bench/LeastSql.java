package dev.countersign.system.bench;

import dev.countersign.stack.postgres.Postgres;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What pgbench does with `least.sql`, over JDBC.
final class LeastSql {
    private static final Pattern VARIABLE = Pattern.compile(":([a-z_]+)");
    private static final Pattern KEPT = Pattern.compile("^(.*) \\\\gset ([a-z]_)$");

    private final Postgres postgres;
    private final List<Line> script = Resources.text("least.sql")
            .lines()
            .filter(line -> !line.startsWith("--"))
            .map(Line::of)
            .toList();

    LeastSql(Postgres postgres) {
        this.postgres = postgres;
    }

    Limit measure(int seconds) {
        long begun = System.nanoTime();
        long deadline = begun + seconds * 1_000_000_000L;
        long lifecycles = 0;
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Long>> results = new ArrayList<>();
            for (int client = 0; client < SqlLimit.CLIENTS; client++) {
                results.add(clients.submit(() -> loop(deadline)));
            }
            for (Future<Long> result : results) {
                lifecycles += result.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while measuring", e);
        }
        double taken = (System.nanoTime() - begun) / 1e9;
        return new Limit("the same SQL over JDBC, " + SqlLimit.CLIENTS + " connections", lifecycles / taken);
    }

    private long loop(long deadline) throws SQLException {
        long done = 0;
        try (Connection connection = postgres.superuser("postgres")) {
            Map<Line, PreparedStatement> prepared = new HashMap<>();
            for (Line line : script) {
                prepared.put(line, connection.prepareStatement(line.sql()));
            }
            while (System.nanoTime() < deadline) {
                Map<String, Long> variables = new HashMap<>();
                for (Line line : script) {
                    line.run(prepared.get(line), variables);
                }
                done++;
            }
        }
        return done;
    }

    /// @param variables in the order of the placeholders
    /// @param kept the prefix of what its row is kept as; empty for nothing
    record Line(String sql, List<String> variables, String kept) {
        static Line of(String text) {
            Matcher gset = KEPT.matcher(text);
            boolean keeps = gset.matches();
            String sql = keeps ? gset.group(1) : text;
            List<String> variables = new ArrayList<>();
            // A colon in a text of JSON is no variable: there is a space or a quote behind it.
            Matcher found = VARIABLE.matcher(sql);
            while (found.find()) {
                variables.add(found.group(1));
            }
            return new Line(found.replaceAll("?"), List.copyOf(variables), keeps ? gset.group(2) : "");
        }

        void run(PreparedStatement statement, Map<String, Long> values) throws SQLException {
            for (int i = 0; i < variables.size(); i++) {
                statement.setLong(i + 1, values.get(variables.get(i)));
            }
            if (statement.execute() && !kept.isEmpty()) {
                try (ResultSet row = statement.getResultSet()) {
                    row.next();
                    values.put(kept + "id", row.getLong(1));
                }
            }
        }
    }
}
