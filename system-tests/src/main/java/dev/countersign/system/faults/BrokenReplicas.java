package dev.countersign.system.faults;

import dev.countersign.stack.LocalStack;
import dev.countersign.stack.StackFailure;
import dev.countersign.stack.gateway.Routes;
import dev.countersign.stack.process.ServiceProcess;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;

/// What becomes of replicas of services; each of them runs again afterwards.
final class BrokenReplicas {
    /// How often a replica passes the point before it ends there, at most.
    private static final int MOST_TIMES = 8;

    private static final Duration WORTH_WAITING = Duration.ofSeconds(30);

    private static final Duration LONGEST_CALM = Duration.ofSeconds(60);

    private final LocalStack stack;
    private final Function<String, ReentrantLock> locks;
    private final CountDownLatch over;
    private final Consumer<String> say;

    /// @param locks of what has a name; a fault has that of its target
    /// @param over ends what lasts early
    BrokenReplicas(LocalStack stack, Function<String, ReentrantLock> locks, CountDownLatch over, Consumer<String> say) {
        this.stack = stack;
        this.locks = locks;
        this.over = over;
        this.say = say;
    }

    boolean away(Fault fault, Consumer<ServiceProcess> end) {
        ServiceProcess replica = replica(fault);
        end.accept(replica);
        Attempts.pause(fault.lasts(), over);
        revive(replica);
        return true;
    }

    /// It is started so that it ends by itself at that point, and then started as usual.
    boolean unplug(Fault fault, Plug plug) {
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

    boolean freeze(Fault fault) {
        ServiceProcess replica = replica(fault);
        replica.pause();
        Attempts.pause(fault.lasts(), over);
        replica.resume();
        return true;
    }

    /// One after the other, as a new version is rolled out.
    boolean bounce(String service) {
        for (ServiceProcess replica : stack.replicas(service)) {
            ReentrantLock lock = locks.apply(replica.name());
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

    /// The service is away as a whole.
    boolean killAll(Fault fault) {
        List<ServiceProcess> replicas = stack.replicas(fault.target());
        List<ReentrantLock> held =
                replicas.stream().map(ServiceProcess::name).map(locks).toList();
        held.forEach(ReentrantLock::lock);
        try {
            replicas.forEach(ServiceProcess::kill);
            Attempts.pause(fault.lasts(), over);
            replicas.parallelStream().forEach(this::revive);
            return true;
        } finally {
            held.forEach(ReentrantLock::unlock);
        }
    }

    /// On a machine that is busy a start takes so long that the next fault would end it, and the next: nothing would
    /// ever work, and so nothing be tried. So whatever goes wrong next waits until there is one of each service.
    void awaitSomebodyAtWork() {
        Attempts.until(
                () -> Routes.SERVICES.stream()
                        .allMatch(service -> stack.replicas(service).stream().anyMatch(BrokenReplicas::listens)),
                LONGEST_CALM,
                over);
    }

    /// Whatever else is away: readiness would wait for a broker that is meant to be.
    private static boolean listens(ServiceProcess replica) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), replica.port())) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    void reviveAll() {
        stack.services().parallelStream().forEach(this::revive);
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
}
