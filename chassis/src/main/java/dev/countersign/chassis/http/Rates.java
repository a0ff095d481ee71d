package dev.countersign.chassis.http;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.countersign.chassis.ChassisConfig;
import dev.countersign.chassis.problem.ProtocolRefused;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/// Holds one person to a number of calls, so that a script that runs wild takes no more than its share of a replica.
/// Before anything is read from the database; what is answered with 401 or 403 reads nothing and is not counted. Each
/// replica counts by itself.
@ApplicationScoped
public class Rates {
    private static final Duration SECOND = Duration.ofSeconds(1);

    /// Whoever asked longest ago is forgotten first.
    private static final int PEOPLE = 50_000;

    private final CurrentIdentityAssociation current;
    private final LoadingCache<String, Bucket> people;

    Rates(ChassisConfig config, CurrentIdentityAssociation current) {
        int perSecond = config.rates().perSecond();
        int atOnce = config.rates().atOnce();
        this.current = current;
        // After that time without a call a bucket is full, and a new one is the same.
        this.people = Caffeine.newBuilder()
                .expireAfterAccess(SECOND.multipliedBy(1 + atOnce / perSecond))
                .maximumSize(PEOPLE)
                .build(person -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(atOnce).refillGreedy(perSecond, SECOND))
                        .withNanosecondPrecision()
                        .build());
    }

    @ServerRequestFilter
    public Uni<Void> count() {
        return current.getDeferredIdentity()
                .onFailure()
                // Whether somebody has to be known is for the resource to say.
                .recoverWithNull()
                .onItem()
                .ifNotNull()
                .invoke(this::take)
                .replaceWithVoid();
    }

    private void take(SecurityIdentity person) {
        if (person.isAnonymous()) {
            return;
        }
        ConsumptionProbe call = people.get(person.getPrincipal().getName()).tryConsumeAndReturnRemaining(1);
        if (!call.isConsumed()) {
            throw new ProtocolRefused.TooOften(1 + call.getNanosToWaitForRefill() / SECOND.toNanos());
        }
    }
}
