package dev.countersign.chassis.identity;

import io.quarkus.oidc.runtime.TenantConfigBean;
import io.quarkus.oidc.runtime.TenantConfigContext;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/// Heals a service that started while the identity provider was away. Quarkus asks the provider for its metadata at
/// start and, for the tenant of the pages, not again: without this they would stay closed until somebody restarts.
@ApplicationScoped
class ProviderWatch {
    private static final Logger LOG = Logger.getLogger(ProviderWatch.class);
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final TenantConfigBean tenants;

    ProviderWatch(TenantConfigBean tenants) {
        this.tenants = tenants;
    }

    @Scheduled(every = "5s", concurrentExecution = ConcurrentExecution.SKIP, identity = "identity-provider")
    Uni<Void> look() {
        Stream<TenantConfigContext> all = Stream.concat(
                Stream.of(tenants.getDefaultTenant()), tenants.getStaticTenantsConfig().values().stream());
        return all.filter(tenant -> !tenant.ready())
                .findFirst()
                .map(tenant -> tenant.initialize()
                        .ifNoItem()
                        .after(PATIENCE)
                        .fail()
                        .onFailure()
                        .invoke(e -> LOG.warnf("The identity provider is still away: %s", e.getMessage()))
                        .onFailure()
                        .recoverWithNull()
                        .replaceWithVoid())
                .orElseGet(() -> Uni.createFrom().voidItem());
    }
}
