package dev.countersign.system.bench;

import dev.countersign.stack.postgres.Postgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// How often this PostgreSQL could do the least that is durable for a lifecycle, by its own benchmark. The embedded
/// PostgreSQL does not bring pgbench; where the machine has none (on Debian it is in `postgresql-contrib`), the same
/// statements are sent over JDBC.
final class SqlLimit {
    static final int CLIENTS = 16;
    private static final String DATABASE = "postgres";
    private static final Pattern RATE = Pattern.compile("^tps = ([0-9.]+)", Pattern.MULTILINE);

    private final Postgres postgres;

    SqlLimit(Postgres postgres) {
        this.postgres = postgres;
    }

    Limit measure(int seconds) throws SQLException {
        execute("""
                CREATE TABLE least_request (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
                    status text NOT NULL DEFAULT 'SUBMITTED', content jsonb NOT NULL) WITH (fillfactor = 80);
                CREATE TABLE least_task (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, request_id bigint NOT NULL,
                    team text NOT NULL, status text NOT NULL DEFAULT 'QUEUED', claimed_by text, outcome text,
                    due_at timestamptz NOT NULL DEFAULT now()) WITH (fillfactor = 80);
                CREATE INDEX least_queue ON least_task (team, due_at, id) WHERE status <> 'DONE'""");
        try {
            Optional<Path> pgbench = pgbench();
            return pgbench.isPresent() ? byPgbench(pgbench.get(), seconds) : new LeastSql(postgres).measure(seconds);
        } finally {
            execute("DROP TABLE least_request, least_task");
        }
    }

    private Limit byPgbench(Path program, int seconds) {
        try {
            Path script = Files.createTempFile("countersign-least-", ".sql");
            try {
                Files.writeString(script, Resources.text("least.sql"));
                return new Limit("pgbench, " + CLIENTS + " clients", rate(run(program, script, seconds)));
            } finally {
                Files.delete(script);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String run(Path program, Path script, int seconds) throws IOException {
        List<String> command = List.of(
                program.toString(),
                "-n",
                "-M",
                "prepared",
                "-c",
                "" + CLIENTS,
                "-j",
                "2",
                "-T",
                "" + seconds,
                "-f",
                script.toString(),
                "-h",
                "127.0.0.1",
                "-p",
                "" + postgres.port(),
                "-U",
                "postgres",
                DATABASE);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try {
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(10, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IllegalStateException("pgbench failed: " + said);
            }
            return said;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while pgbench ran", e);
        } finally {
            process.destroy();
        }
    }

    /// @param said by pgbench at its end
    static double rate(String said) {
        Matcher found = RATE.matcher(said);
        if (!found.find()) {
            throw new IllegalStateException("pgbench told no rate: " + said);
        }
        return Double.parseDouble(found.group(1));
    }

    private static Optional<Path> pgbench() {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Stream.of(path.split(java.io.File.pathSeparator, -1))
                .filter(directory -> !directory.isEmpty())
                .map(directory -> Path.of(directory, "pgbench"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = postgres.superuser(DATABASE);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
