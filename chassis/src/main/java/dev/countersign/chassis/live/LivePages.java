package dev.countersign.chassis.live;

import dev.countersign.chassis.ChassisConfig;
import dev.countersign.chassis.DatabaseFaults;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// The pages that are open at this replica, as streams of server-sent events (HTML standard, section 9.2).
/// An event says only that something has changed; whoever hears it fetches the page, and so sees no more
/// than they may.
/// `countersign.live.pages` counts them.
@ApplicationScoped
public class LivePages {
    private static final Logger LOG = Logger.getLogger(LivePages.class);

    /// Below the idle timeouts of gateways, of which the shortest usual one is 30 s.
    private static final Duration PULSE = Duration.ofSeconds(15);

    private final ChassisConfig.Live config;
    private final Set<Follower<?>> followers = ConcurrentHashMap.newKeySet();

    /// Those whose failure is in the log already.
    private final Set<LiveSource<?>> failing = ConcurrentHashMap.newKeySet();

    LivePages(ChassisConfig config, MeterRegistry metrics) {
        this.config = config.live();
        metrics.gaugeCollectionSize("countersign.live.pages", List.of(), followers);
    }

    /// A service that stops waits for requests that are under way, and these streams never end by
    /// themselves. Their browsers come back, to another replica.
    void endWithTheProcess(@Observes StartupEvent event) {
        Runtime.getRuntime()
                .addShutdownHook(
                        Thread.ofPlatform().name("live-pages-end").unstarted(() -> followers.forEach(Follower::close)));
    }

    /// Tells a browser of every change from now on, for a while; then it comes back by itself. Whoever
    /// calls has made sure that this person may see the page.
    ///
    /// @param seen the state that the page shows, as its address says
    /// @param lastHeard the header `Last-Event-ID` of a browser that has lost the connection
    public <K> void follow(
            LiveSource<K> source,
            K page,
            @Nullable String seen,
            @Nullable String lastHeard,
            SseEventSink sink,
            Sse sse) {
        if (followers.size() >= config.most()) {
            LOG.warnf("%d pages are open at this replica; no further one is told of changes.", config.most());
            sink.close();
            return;
        }
        String state = lastHeard != null && !lastHeard.isEmpty() ? lastHeard : seen == null ? "" : seen;
        followers.add(new Follower<>(source, page, state, sink, sse));
    }

    @Scheduled(
            every = "${countersign.chassis.live.look-every:1s}",
            concurrentExecution = ConcurrentExecution.SKIP,
            identity = "tell-live-pages")
    void look() {
        followers.removeIf(follower -> {
            if (follower.isOlderThan(config.longest())) {
                follower.close();
            }
            return follower.isGone();
        });
        followers.stream()
                .collect(Collectors.groupingBy(Follower::source))
                .forEach((source, open) -> tell(source, open));
    }

    /// Those whose state cannot be read now hear of it at the next look. A source that fails keeps no other kind of
    /// page from being told.
    @SuppressWarnings("unchecked")
    private <K> void tell(LiveSource<K> source, Collection<Follower<?>> open) {
        List<Follower<K>> ours =
                open.stream().map(follower -> (Follower<K>) follower).toList();
        try {
            Map<K, String> states =
                    source.states(ours.stream().map(Follower::page).collect(Collectors.toSet()));
            ours.forEach(follower -> {
                follower.tell(states.getOrDefault(follower.page(), ""));
                follower.stay(PULSE);
            });
            failing.remove(source);
        } catch (RuntimeException e) {
            if (DatabaseFaults.isTransient(e)) {
                LOG.debugf("Open pages wait for the database: %s", e.getMessage());
            } else if (failing.add(source)) {
                LOG.errorf(e, "%s does not say what has changed; it is asked again and again", source.getClass());
            }
        }
    }
}
