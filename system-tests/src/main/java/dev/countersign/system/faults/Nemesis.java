package dev.countersign.system.faults;

import dev.countersign.stack.LocalStack;
import dev.countersign.stack.process.ServiceProcess;
import dev.countersign.system.client.Countersign;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/// Lets go wrong what the plan says, each fault on a thread of its own, and puts everything right in the end. Two
/// faults never have the same process in hand at once: the later one waits.
final class Nemesis implements AutoCloseable {
    /// What a fault may take beyond its time: the start of a service on a machine that is busy.
    private static final Duration LIMIT = Duration.ofMinutes(20);

    private final LocalStack stack;
    private final Injector injector;
    private final BrokenReplicas replicas;
    private final Ongoing ongoing;
    private final Consumer<String> say;
    private final CountDownLatch over = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, ReentrantLock> held = new ConcurrentHashMap<>();
    private final Map<Fault, Future<Boolean>> done = new LinkedHashMap<>();

    /// @param countersign for clients that are themselves what goes wrong
    /// @param longAway watches what becomes of submissions without the broker
    /// @param ongoing is told what lasts
    Nemesis(LocalStack stack, Countersign countersign, LongAway longAway, Ongoing ongoing, Consumer<String> say) {
        this.stack = stack;
        this.injector = new Injector(stack, countersign, longAway, over, say);
        this.replicas = new BrokenReplicas(stack, this::lock, over, say);
        this.ongoing = ongoing;
        this.say = say;
    }

    /// Returns when the time of the plan is over; faults may still last then.
    void carryOut(Plan plan) {
        long begun = System.nanoTime();
        for (Fault fault : plan.faults()) {
            last(fault.at().minusNanos(System.nanoTime() - begun));
            done.put(fault, threads.submit(() -> inflict(fault)));
        }
        last(plan.length().minusNanos(System.nanoTime() - begun));
    }

    /// Ends what still lasts, and starts what is down.
    ///
    /// @return what went wrong as it was meant to
    List<Fault> heal() {
        over.countDown();
        // Before anything else: what a replica needs to become ready.
        Attempts.persistently("PostgreSQL", stack.postgres()::startAgain, say);
        Attempts.persistently("Kafka", stack.broker()::startAgain, say);
        Attempts.persistently("the identity provider", stack.identity()::startAgain, say);
        Attempts.persistently("the mail server", stack.mail()::listenAgain, say);
        List<Fault> inflicted = done.entrySet().stream()
                .filter(fault -> join(fault.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        replicas.reviveAll();
        return inflicted;
    }

    /// Once more: on a slow machine approval-service may have been away until now, and nothing of it would have come to
    /// its time.
    void timesCome() {
        CountDownLatch never = new CountDownLatch(1);
        if (!new TimeLeap(new BrokenDatabase(stack, Injector.APPROVALS, never), never).come()) {
            say.accept("           there was nothing whose time could come");
        }
    }

    @Override
    public void close() {
        over.countDown();
        threads.shutdownNow();
    }

    private boolean inflict(Fault fault) {
        replicas.awaitSomebodyAtWork();
        ReentrantLock lock = lock(fault.target());
        lock.lock();
        ongoing.begins(fault.kind());
        try {
            if (over.getCount() == 0) {
                return false;
            }
            say.accept("  " + fault.inWords());
            return carryOut(fault);
        } finally {
            ongoing.ends(fault.kind());
            lock.unlock();
        }
    }

    private ReentrantLock lock(String target) {
        return held.computeIfAbsent(target, name -> new ReentrantLock());
    }

    private boolean carryOut(Fault fault) {
        return switch (fault.kind()) {
            case KILLED -> replicas.away(fault, ServiceProcess::kill);
            case TERMINATED -> replicas.away(fault, ServiceProcess::stop);
            case UNPLUGGED_BEFORE_PUBLISHING -> replicas.unplug(fault, Plug.BEFORE_PUBLISHING);
            case UNPLUGGED_BEFORE_DELETING -> replicas.unplug(fault, Plug.BEFORE_DELETING);
            case UNPLUGGED_BEFORE_OFFSETS -> replicas.unplug(fault, Plug.BEFORE_OFFSETS);
            case FROZEN, FROZEN_FOR_LONG -> replicas.freeze(fault);
            case BOUNCED -> replicas.bounce(fault.target());
            case KILLED_AT_ONCE -> replicas.killAll(fault);
            default -> injector.inflict(fault);
        };
    }

    /// Waits as long, or until everything is to be put right.
    private void last(Duration howLong) {
        Attempts.pause(howLong, over);
    }

    private boolean join(Future<Boolean> fault) {
        try {
            return fault.get(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            // Everything is started afterwards in any case, so what the run has to say still counts.
            say.accept("           a fault could not be inflicted or undone: "
                    + String.valueOf(e.getCause()).lines().findFirst().orElse(""));
            return false;
        } catch (TimeoutException e) {
            throw new IllegalStateException("A fault could not be undone in time", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while putting things right", e);
        }
    }
}
