package dev.countersign.system.bench;

import dev.countersign.stack.LocalStack;
import dev.countersign.stack.process.ServiceProcess;
import dev.countersign.system.bench.load.Clicking;
import dev.countersign.system.bench.load.Job;
import dev.countersign.system.bench.load.Measured;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/// Has the generator do a job, and looks at what that costs everybody else.
final class Rounds implements AutoCloseable {
    private final Generator generator;
    private final Settling settling;
    private final Processes processes;
    private final String requests;
    private final String approvals;
    private final String notifications;
    private final Job.SignIn signIn;

    private Rounds(Generator generator, LocalStack stack, boolean throughGateway) throws SQLException {
        this.generator = generator;
        this.settling = new Settling(stack);
        this.processes = processes(stack, generator);
        String gateway = "127.0.0.1:" + stack.options().ports().gateway();
        this.requests = throughGateway ? gateway : address(stack, "request-service");
        this.approvals = throughGateway ? gateway : address(stack, "approval-service");
        this.notifications = throughGateway ? gateway : address(stack, "notification-service");
        this.signIn = new Job.SignIn(stack.issuer(), stack.identity().clientSecret(), stack.url() + "/requests");
    }

    static Rounds of(Generator generator, LocalStack stack, boolean throughGateway) throws SQLException {
        return new Rounds(generator, stack, throughGateway);
    }

    /// @param perSecond 0 for as many as there can be
    Round run(int users, int seconds, double perSecond, Job.Look look)
            throws ExecutionException, InterruptedException, TimeoutException {
        return run(new Job(requests, approvals, signIn, users, seconds * 1000L, perSecond, look, Job.Calls.LIFECYCLE));
    }

    /// Nothing but reads, as many as a lifecycle has calls.
    Round read(int users, int seconds) throws ExecutionException, InterruptedException, TimeoutException {
        return run(
                new Job(requests, approvals, signIn, users, seconds * 1000L, 0, Job.Look.SPARINGLY, Job.Calls.READS));
    }

    private Round run(Job job) throws ExecutionException, InterruptedException, TimeoutException {
        long events = settling.events();
        Map<String, Long> before = processes.cpuMillis();
        Measured measured = generator.run(job);
        double settled = settling.await().toNanos() / 1e9;
        Map<String, Long> cpu = new LinkedHashMap<>();
        processes.cpuMillis().forEach((name, millis) -> cpu.put(name, millis - before.getOrDefault(name, 0L)));
        return Round.of(measured, settled, settling.events() - events, cpu, processes.memoryKilobytes());
    }

    /// @param requesters how many of the users of earlier rounds ask for software among those who click
    PageRound click(int people, int requesters, int seconds) {
        return PageRound.of(generator.click(
                new Clicking(requests, approvals, notifications, signIn, people, requesters, seconds * 1000L)));
    }

    private static String address(LocalStack stack, String service) {
        return "127.0.0.1:" + stack.replicas(service).getFirst().port();
    }

    /// Gateway, identity provider and mail catcher run in this VM.
    private static Processes processes(LocalStack stack, Generator generator) {
        Map<String, Long> roots = new LinkedHashMap<>();
        for (ServiceProcess service : stack.services()) {
            roots.put(service.name(), service.pid());
        }
        roots.put("PostgreSQL", stack.postgres().pid());
        roots.put("Kafka", stack.broker().pid());
        roots.put("gateway, mail, sign-in", ProcessHandle.current().pid());
        roots.put("generator", generator.pid());
        return Processes.of(roots);
    }

    @Override
    public void close() throws SQLException {
        settling.close();
    }
}
