package dev.countersign.system.faults;

import dev.countersign.stack.LocalStack;
import dev.countersign.stack.kafka.Broker;
import dev.countersign.stack.postgres.Postgres;
import dev.countersign.stack.process.Signals;
import dev.countersign.system.client.Countersign;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// How the backends are made to fail, and what stands still is set going again.
final class Injector {
    static final String APPROVALS = "countersign_approval";

    private final LocalStack stack;
    private final Countersign countersign;
    private final CountDownLatch over;
    private final LongAway longAway;
    private final Consumer<String> say;

    /// @param countersign for clients that are the fault
    /// @param longAway watches what becomes of submissions without the broker
    /// @param over when everything is to be put right
    Injector(LocalStack stack, Countersign countersign, LongAway longAway, CountDownLatch over, Consumer<String> say) {
        this.stack = stack;
        this.countersign = countersign;
        this.longAway = longAway;
        this.over = over;
        this.say = say;
    }

    /// @return whether it could be done; a database that is away as a whole cannot be locked
    boolean inflict(Fault fault) {
        Postgres postgres = stack.postgres();
        Broker broker = stack.broker();
        return switch (fault.kind()) {
            case BROKER_KILLED -> away(broker::kill, fault.lasts(), broker::startAgain);
            case BROKER_RESTARTED, BROKER_AWAY -> away(broker::stop, fault.lasts(), broker::startAgain);
            case BROKER_AWAY_FOR_LONG ->
                away(broker::stop, () -> longAway.during(() -> last(fault.lasts())), broker::startAgain);
            case DATABASE_KILLED -> away(postgres::kill, fault.lasts(), postgres::startAgain);
            case DATABASE_RESTARTED -> away(postgres::stop, fault.lasts(), postgres::startAgain);
            case DATABASE_FROZEN -> freezePostgres(fault.lasts());
            case TABLES_LOCKED -> database(fault).lock(() -> last(fault.lasts()));
            case CONNECTIONS_CUT -> database(fault).cut();
            case CONNECTIONS_REFUSED -> database(fault).refuse(fault.lasts());
            case CONNECTIONS_USED_UP ->
                database(fault).lock(() -> clients(serviceOf(fault)).crowd(fault.lasts()));
            case STATEMENTS_CANCELLED -> database(fault).cancel(fault.lasts());
            case TIMES_COME -> new TimeLeap(new BrokenDatabase(stack, APPROVALS, over), over).come();
            case CLIENTS_SLOW -> clients(FaultKind.serviceOf(fault.target())).sendSlowly(fault.lasts());
            case BODIES_ENDLESS -> clients(FaultKind.serviceOf(fault.target())).sendGigabyte(fault.lasts());
            case QUESTIONS_ABSURD ->
                clients(FaultKind.serviceOf(fault.target())).askAbsurdly();
            case IDENTITY_AWAY -> away(stack.identity()::close, fault.lasts(), stack.identity()::startAgain);
            case MAIL_AWAY -> away(stack.mail()::stopListening, fault.lasts(), stack.mail()::listenAgain);
            case MAIL_HANGING -> hangMail(fault.lasts());
            case EVENTS_DUPLICATED, EVENTS_MALFORMED, EVENTS_OVERSIZED, EVENTS_UNKNOWN ->
                new StrangeEvents(stack.bootstrapServers())
                        .put(fault.kind(), fault.target(), new Random(fault.at().toMillis()));
            default -> throw new IllegalArgumentException("Not for backends: " + fault.kind());
        };
    }

    private BrokenDatabase database(Fault fault) {
        return new BrokenDatabase(stack, fault.target(), over);
    }

    private BadClients clients(String service) {
        return new BadClients(stack, countersign, service, over);
    }

    private static String serviceOf(Fault fault) {
        return fault.target().replace("countersign_", "") + "-service";
    }

    private void last(Duration howLong) {
        Attempts.pause(howLong, over);
    }

    private boolean away(Runnable end, Duration lasts, Runnable begin) {
        return away(end, () -> last(lasts), begin);
    }

    private boolean away(Runnable end, Runnable time, Runnable begin) {
        end.run();
        time.run();
        Attempts.persistently("what was away", begin, say);
        return true;
    }

    /// The operating system takes the connections, and nobody reads from them.
    private boolean hangMail(Duration lasts) {
        stack.mail().stopListening();
        try (ServerSocket silent = new ServerSocket(stack.mail().smtpPort(), 50, InetAddress.getLoopbackAddress())) {
            last(lasts);
            return silent.isBound();
        } catch (IOException e) {
            return false;
        } finally {
            Attempts.persistently("the mail server", stack.mail()::listenAgain, say);
        }
    }

    /// The postmaster first, so that nothing new begins while the others are stopped; it goes on last.
    private boolean freezePostgres(Duration lasts) {
        ProcessHandle postmaster =
                ProcessHandle.of(stack.postgres().pid()).orElseThrow(() -> new IllegalStateException("No PostgreSQL"));
        Signals.send("STOP", postmaster.pid());
        List<Long> stopped = Stream.concat(postmaster.descendants(), Stream.of(postmaster))
                .map(ProcessHandle::pid)
                .toList();
        stopped.forEach(pid -> Signals.send("STOP", pid));
        last(lasts);
        stopped.forEach(pid -> Signals.send("CONT", pid));
        return true;
    }
}
