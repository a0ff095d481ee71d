package dev.countersign.stack;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The statements that the backends of the tests were sent, by transaction, as the log of PostgreSQL tells them.
/// Nothing in a service knows that it is watched, and what others do at the same time is in transactions of its own.
public final class StatementLog implements AutoCloseable {
    private static final Pattern LINE =
            Pattern.compile("^@(\\d+) LOG:  (?:statement|execute [^:]*): (.*)$", Pattern.DOTALL);

    private final Connection superuser;
    private final String log;
    private long from;

    private StatementLog(Connection superuser, String log) {
        this.superuser = superuser;
        this.log = log;
    }

    /// Has everything logged from now on, in all databases, until it is closed.
    public static StatementLog of(String database) throws SQLException {
        Connection superuser = TestBackends.get().superuser(database);
        StatementLog log = new StatementLog(superuser, pathOf(superuser));
        log.set("ALTER SYSTEM SET log_line_prefix = '@%p '", "ALTER SYSTEM SET log_statement = 'all'");
        return log;
    }

    /// The backends of the tests keep it beside the directory of the data.
    private static String pathOf(Connection superuser) throws SQLException {
        try (Statement statement = superuser.createStatement();
                ResultSet row = statement.executeQuery("SELECT current_setting('data_directory') || '.log'")) {
            row.next();
            return row.getString(1);
        }
    }

    /// From here on.
    public void begin() throws SQLException {
        from = size();
    }

    /// Those of each transaction since {@link #begin} that is committed and has a statement like this.
    public List<List<String>> ofTransactionsWith(String words) throws SQLException {
        return committed().stream()
                .filter(transaction -> transaction.stream().anyMatch(sql -> sql.contains(words)))
                .toList();
    }

    private List<List<String>> committed() throws SQLException {
        Map<String, List<String>> open = new HashMap<>();
        List<List<String>> committed = new ArrayList<>();
        for (String line : read().split("\n(?=@\\d+ )", -1)) {
            Matcher logged = LINE.matcher(line);
            if (logged.matches()) {
                String sql = logged.group(2);
                if (sql.startsWith("BEGIN")) {
                    open.put(logged.group(1), new ArrayList<>());
                } else if (sql.startsWith("COMMIT")) {
                    @Nullable List<String> ended = open.remove(logged.group(1));
                    if (ended != null) {
                        committed.add(ended);
                    }
                } else {
                    open.getOrDefault(logged.group(1), new ArrayList<>()).add(sql);
                }
            }
        }
        return committed;
    }

    private long size() throws SQLException {
        try (PreparedStatement select = superuser.prepareStatement("SELECT size FROM pg_stat_file(?)")) {
            select.setString(1, log);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private String read() throws SQLException {
        try (PreparedStatement select =
                superuser.prepareStatement("SELECT convert_from(pg_read_binary_file(?, ?, 50000000), 'UTF8')")) {
            select.setString(1, log);
            select.setLong(2, from);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    private void set(String... settings) throws SQLException {
        try (Statement statement = superuser.createStatement()) {
            for (String setting : settings) {
                statement.execute(setting);
            }
            statement.execute("SELECT pg_reload_conf()");
        }
    }

    @Override
    public void close() throws SQLException {
        try (superuser) {
            set("ALTER SYSTEM RESET log_line_prefix", "ALTER SYSTEM RESET log_statement");
        }
    }
}
