package dev.countersign.stack.postgres;

import dev.countersign.stack.FreePorts;
import dev.countersign.stack.StackFailure;
import dev.countersign.stack.process.Signals;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A PostgreSQL server on 127.0.0.1 that keeps what it was told: fsync and synchronous commit are on. It has a
/// database for each service, owned by a role of the same name, whose password is that name too; no role can connect
/// to the database of another. {@link #APPROVAL_RUNTIME_ROLE} owns nothing. The superuser `postgres` needs no password,
/// from this machine.
public final class Postgres implements AutoCloseable {
    /// One for each service, and the name of the role that owns it.
    public static final List<String> DATABASES =
            List.of("countersign_request", "countersign_approval", "countersign_notification");

    /// What approval-service works as. It owns nothing, so that what it may only insert it can neither change nor
    /// drop; the role that owns its database is for the migrations alone.
    public static final String APPROVAL_RUNTIME_ROLE = "countersign_approval_service";

    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(20);

    private final int port;
    private final DataDirectory data;
    private @Nullable EmbeddedPostgres server;

    private Postgres(int port, DataDirectory data) {
        this.port = port;
        this.data = data;
    }

    /// Starts a server, on the data of an earlier run if there is one. A postmaster that an earlier, killed run left
    /// behind on the same directory is ended first.
    ///
    /// @param port 0 for any free one
    /// @param log where the server's own messages are appended
    public static Postgres start(int port, Path directory, Path log) {
        Postgres postgres = new Postgres(port == 0 ? FreePorts.any() : port, new DataDirectory(directory, log));
        postgres.startAgain();
        return postgres;
    }

    /// The role that the service of a database works as; it is its own password, too.
    public static String runtimeRole(String database) {
        return database.equals("countersign_approval") ? APPROVAL_RUNTIME_ROLE : database;
    }

    public int port() {
        return port;
    }

    public Path directory() {
        return data.directory();
    }

    /// The postmaster, whose children do the work.
    public long pid() {
        return data.postmaster()
                .orElseThrow(() -> new IllegalStateException("PostgreSQL does not run"))
                .pid();
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /// A connection as the role that owns the database. The caller closes it.
    public Connection connect(String database) throws SQLException {
        return connect(database, database);
    }

    /// A connection of any role to any database; what is not allowed fails as it would for a service.
    public Connection connect(String database, String role) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database), role, role);
    }

    /// A connection that may do everything. The caller closes it.
    public Connection superuser(String database) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database), "postgres", null);
    }

    /// SIGKILL, as in a crash. {@link #startAgain} recovers from the write-ahead log.
    public synchronized void kill() {
        data.postmaster().ifPresent(Postgres::killWithBackends);
        release();
    }

    /// An orderly stop that does not wait for clients to go.
    public synchronized void stop() {
        var postmaster = data.postmaster();
        release();
        postmaster.filter(left -> !Signals.awaitEnd(left, STOP_LIMIT)).ifPresent(Postgres::killWithBackends);
    }

    /// Starts on the same port and data after a {@link #kill} or {@link #stop}.
    public synchronized void startAgain() {
        if (server != null) {
            return;
        }
        data.prepare();
        try {
            server = EmbeddedPostgres.builder()
                    .setPort(port)
                    .setDataDirectory(data.directory())
                    .setOverrideWorkingDirectory(Binaries.cache().toFile())
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setPGStartupWait(START_LIMIT)
                    .setLocaleConfig("locale", "C")
                    .setLocaleConfig("locale-provider", "builtin")
                    .setLocaleConfig("builtin-locale", "C.UTF-8")
                    .setDataDirectoryCustomizer(ignored -> data.writeAccessRules())
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("unix_socket_directories", "")
                    .setServerConfig("max_connections", "200")
                    .setServerConfig("jit", "off")
                    .setOutputRedirector(Redirect.appendTo(data.log().toFile()))
                    .setErrorRedirector(Redirect.appendTo(data.log().toFile()))
                    .start();
            new Roles(this).declare();
            data.markComplete();
        } catch (IOException | SQLException | IllegalStateException e) {
            throw new StackFailure("PostgreSQL did not start on port " + port + "; its log is " + data.log(), e);
        }
    }

    @Override
    public void close() {
        stop();
    }

    /// Lets go of the handle and of the lock on the directory; asks a server that still runs to stop.
    private void release() {
        EmbeddedPostgres running = server;
        server = null;
        if (running != null) {
            try {
                running.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /// Backends notice the death of their postmaster by themselves, but not at once, and a new server refuses the
    /// directory as long as one of them is left.
    private static void killWithBackends(ProcessHandle postmaster) {
        List<ProcessHandle> backends = postmaster.descendants().toList();
        postmaster.destroyForcibly();
        Signals.awaitEnd(postmaster, STOP_LIMIT);
        for (ProcessHandle backend : backends) {
            if (!Signals.awaitEnd(backend, Duration.ofSeconds(5))) {
                backend.destroyForcibly();
                Signals.awaitEnd(backend, Duration.ofSeconds(5));
            }
        }
    }

    /// Ends a postmaster of an earlier run that still holds this directory, if there is one.
    ///
    /// @return whether there was one
    public static boolean endLeftover(Path directory) {
        return new DataDirectory(directory, directory).endLeftover();
    }
}
