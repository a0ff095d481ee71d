package dev.countersign.stack;

import dev.countersign.stack.StartedParts.Stage;
import dev.countersign.stack.gateway.Gateway;
import dev.countersign.stack.identity.DemoSignIn;
import dev.countersign.stack.identity.IdentityProvider;
import dev.countersign.stack.identity.Secrets;
import dev.countersign.stack.kafka.Broker;
import dev.countersign.stack.kafka.BrokerPlace;
import dev.countersign.stack.mail.MailCatcher;
import dev.countersign.stack.postgres.Postgres;
import dev.countersign.stack.process.ServiceProcess;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The whole of Countersign on this machine. A start takes the lock on the data directory, clears what a killed stack
/// left there, starts the backends side by side, then the services side by side; a close undoes all of it in the
/// opposite order.
///
/// ```java
/// try (LocalStack stack = LocalStack.start(StackOptions.of(project).withBasePort(18080), StackListener.quiet())) {
///     String token = stack.signIn().accessToken("mia");
///     stack.replicas("approval-service").getFirst().kill();
/// }
/// ```
public final class LocalStack implements AutoCloseable {
    private final StackOptions options;
    private final StackListener listener;
    private final DataFolder folder;
    private final StartedParts started;
    private final Set<CompletableFuture<?>> beingStarted = ConcurrentHashMap.newKeySet();
    private volatile boolean ready;
    private volatile @Nullable Parts parts;

    /// Nothing runs before {@link #begin}.
    LocalStack(StackOptions options, StackListener listener) {
        this.options = options;
        this.listener = listener;
        this.folder = new DataFolder(options.data());
        this.started = new StartedParts(listener);
    }

    /// @throws StackFailure with a sentence for people if it cannot start; nothing is left running then
    public static LocalStack start(StackOptions options, StackListener listener) {
        LocalStack stack = new LocalStack(options, listener);
        try {
            stack.begin();
            return stack;
        } catch (RuntimeException | Error e) {
            stack.close();
            throw e;
        }
    }

    public StackOptions options() {
        return options;
    }

    /// What to type into a browser.
    public String url() {
        return "http://localhost:" + options.ports().gateway();
    }

    public String mailUrl() {
        return "http://localhost:" + options.ports().mailPage();
    }

    public String issuer() {
        return parts().identity().issuer();
    }

    public String bootstrapServers() {
        return parts().broker().bootstrapServers();
    }

    /// @param database one of {@link Postgres#DATABASES}
    public String jdbcUrl(String database) {
        return parts().postgres().jdbcUrl(database);
    }

    public Postgres postgres() {
        return parts().postgres();
    }

    public Broker broker() {
        return parts().broker();
    }

    public IdentityProvider identity() {
        return parts().identity();
    }

    public MailCatcher mail() {
        return parts().mail();
    }

    /// For programs: signs people in the way a browser does.
    public DemoSignIn signIn() {
        return new DemoSignIn(issuer(), parts().identity().clientSecret(), url() + "/requests");
    }

    /// The copies of a service, in the order of their ports.
    public List<ServiceProcess> replicas(String service) {
        return parts().services().replicas(service);
    }

    public List<ServiceProcess> services() {
        return parts().services().all();
    }

    /// Can be called while a {@link #begin} is still at work, from another thread; that then fails.
    @Override
    public void close() {
        started.beginToStop();
        started.stop(Stage.SERVICES);
        awaitWhatIsBeingStarted();
        for (Stage stage : List.of(Stage.SERVICES, Stage.BACKENDS, Stage.RUN_FILE, Stage.LOCK)) {
            started.stop(stage);
        }
    }

    /// What is half started cannot be stopped, and must not be left behind.
    private void awaitWhatIsBeingStarted() {
        try {
            CompletableFuture.allOf(beingStarted.toArray(CompletableFuture[]::new))
                    .get(60, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            // Whoever called begin() is told.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Starts everything; returns when it is ready.
    void begin() {
        long begun = System.nanoTime();
        DataFolder.Lock lock = folder.lock().orElseThrow(() -> new StackFailure(RunningStack.describe(options.data())));
        started.add(Stage.LOCK, "The lock", lock);
        if (folder.endLeftovers() > 0) {
            listener.note("Ended what an earlier run had left behind.");
        }
        options.ports().requireFree(options.replicas());
        writeRun(false);
        started.add(Stage.RUN_FILE, "The run file", folder.runFile()::remove);

        Secrets secrets = new Secrets(folder.secrets());
        Environments environments = new Environments(
                options,
                secrets.text("client-secret"),
                secrets.text("session-secret"),
                secrets.signingPair("record-key"));
        Services services = new Services(options, environments, new ServiceWatch());
        parts = startBackends(secrets, services);
        startServices(services);
        listener.ready(this, Duration.ofNanos(System.nanoTime() - begun));
        ready = true;
        writeRun(true);
    }

    private Parts startBackends(Secrets secrets, Services services) {
        StackPorts ports = options.ports();
        var postgres = timed(
                "PostgreSQL",
                () -> backend(
                        "PostgreSQL", Postgres.start(ports.postgres(), folder.postgres(), folder.log("postgres"))));
        var broker = timed("Kafka", () -> backend("Kafka", startBroker()));
        var identity = timed(
                "Identity provider",
                () -> backend("Identity provider", IdentityProvider.start(ports.identityProvider(), secrets)));
        var mail =
                timed("Mail catcher", () -> backend("Mail catcher", MailCatcher.start(ports.smtp(), ports.mailPage())));
        var gateway = timed("Gateway", () -> backend("Gateway", Gateway.start(ports.gateway(), services.ports())));
        join(List.of(postgres, broker, identity, mail, gateway));
        return new Parts(postgres.join(), broker.join(), identity.join(), mail.join(), services);
    }

    private Broker startBroker() {
        StackPorts ports = options.ports();
        BrokerPlace place = new BrokerPlace(ports.kafka(), ports.kafkaController(), folder.kafka());
        return options.ownBrokerProcess()
                ? Broker.ownProcess(place, folder.log("kafka"), options.bothCompilers())
                : Broker.inThisVm(place);
    }

    private void startServices(Services services) {
        List<CompletableFuture<ServiceProcess>> starting = new ArrayList<>();
        for (ServiceProcess service : services.all()) {
            started.add(Stage.SERVICES, service.name(), service);
            starting.add(timed(service.name(), () -> {
                service.start();
                return service;
            }));
        }
        join(starting);
    }

    private <T extends AutoCloseable> T backend(String name, T backend) {
        started.add(Stage.BACKENDS, name, backend);
        return backend;
    }

    private <T> CompletableFuture<T> timed(String what, Supplier<T> action) {
        long begun = System.nanoTime();
        CompletableFuture<T> starting = CompletableFuture.supplyAsync(
                () -> {
                    T result = action.get();
                    listener.done(what, Duration.ofNanos(System.nanoTime() - begun));
                    return result;
                },
                Thread::startVirtualThread);
        beingStarted.add(starting);
        return starting;
    }

    /// Waits for all, also when one fails, so that what a failed start leaves to stop is complete.
    private static void join(List<? extends CompletableFuture<?>> all) {
        try {
            CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /// The services are launched side by side, and each of them writes down all that there are by then.
    private void writeRun(boolean ready) {
        synchronized (folder) {
            folder.runFile().write(run(ready));
        }
    }

    private RunFile.Run run(boolean ready) {
        List<RunFile.Child> children = new ArrayList<>();
        if (parts != null) {
            for (ServiceProcess service : parts.services().all()) {
                service.process()
                        .ifPresent(process -> children.add(new RunFile.Child(
                                service.name(), process.pid(), process.began().toEpochMilli())));
            }
        }
        return new RunFile.Run(
                RunFile.Child.of("stack", ProcessHandle.current()),
                options.ports().base(),
                options.replicas(),
                ready,
                children);
    }

    private Parts parts() {
        if (parts == null) {
            throw new IllegalStateException("The stack has not started");
        }
        return parts;
    }

    private final class ServiceWatch implements ServiceProcess.Listener {
        @Override
        public void launched(ServiceProcess service) {
            writeRun(ready);
        }

        @Override
        public void died(ServiceProcess.Death death) {
            if (!started.isClosing()) {
                listener.died(death);
            }
        }
    }

    private record Parts(
            Postgres postgres, Broker broker, IdentityProvider identity, MailCatcher mail, Services services) {}
}
