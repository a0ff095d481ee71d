package dev.countersign.system.faults;

import dev.countersign.stack.LocalStack;
import dev.countersign.stack.StackFailure;
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

    /// How often a replica passes the point before it ends there, at most.
    private static final int MOST_TIMES = 8;

    private static final Duration WORTH_WAITING = Duration.ofSeconds(30);

    private final LocalStack stack;
    private final Injector injector;
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
        stack.services().parallelStream().forEach(this::revive);
        return inflicted;
    }

    @Override
    public void close() {
        over.countDown();
        threads.shutdownNow();
    }

    private boolean inflict(Fault fault) {
        ReentrantLock lock = held.computeIfAbsent(fault.target(), target -> new ReentrantLock());
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

    private boolean carryOut(Fault fault) {
        return switch (fault.kind()) {
            case KILLED -> away(replica(fault), ServiceProcess::kill, fault.lasts());
            case TERMINATED -> away(replica(fault), ServiceProcess::stop, fault.lasts());
            case UNPLUGGED_BEFORE_PUBLISHING -> unplug(fault, Plug.BEFORE_PUBLISHING);
            case UNPLUGGED_BEFORE_DELETING -> unplug(fault, Plug.BEFORE_DELETING);
            case UNPLUGGED_BEFORE_OFFSETS -> unplug(fault, Plug.BEFORE_OFFSETS);
            case FROZEN, FROZEN_FOR_LONG -> freeze(replica(fault), fault.lasts());
            case BOUNCED -> bounce(fault.target());
            default -> injector.inflict(fault);
        };
    }

    private boolean away(ServiceProcess replica, Consumer<ServiceProcess> end, Duration lasts) {
        end.accept(replica);
        last(lasts);
        revive(replica);
        return true;
    }

    /// It is started so that it ends by itself at that point, and then started as usual.
    private boolean unplug(Fault fault, Plug plug) {
        ServiceProcess replica = replica(fault);
        int times = 1 + (int) (fault.at().toMillis() % MOST_TIMES);
        replica.stop();
        try {
            replica.start(plug.options(stack.options().data(), times));
        } catch (StackFailure e) {
            // It may get as far as that before it is ready.
        }
        boolean pulled = Attempts.until(() -> !replica.isAlive(), WORTH_WAITING, over);
        replica.stop();
        revive(replica);
        return pulled;
    }

    private boolean freeze(ServiceProcess replica, Duration lasts) {
        replica.pause();
        last(lasts);
        replica.resume();
        return true;
    }

    private boolean bounce(String service) {
        for (ServiceProcess replica : stack.replicas(service)) {
            ReentrantLock lock = held.computeIfAbsent(replica.name(), name -> new ReentrantLock());
            lock.lock();
            try {
                if (over.getCount() == 0) {
                    return false;
                }
                replica.stop();
                revive(replica);
            } finally {
                lock.unlock();
            }
        }
        return true;
    }

    private void revive(ServiceProcess replica) {
        Attempts.persistently(replica.name(), replica::start, say);
    }

    private ServiceProcess replica(Fault fault) {
        return stack.services().stream()
                .filter(service -> service.name().equals(fault.target()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no replica " + fault.target()));
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
            say.accept("           a fault could not be inflicted or undone: " + e.getCause());
            return false;
        } catch (TimeoutException e) {
            throw new IllegalStateException("A fault could not be undone in time", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while putting things right", e);
        }
    }
}
