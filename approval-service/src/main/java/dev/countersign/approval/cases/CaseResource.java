package dev.countersign.approval.cases;

import dev.countersign.chassis.identity.Api;
import dev.countersign.chassis.identity.CurrentPerson;
import io.quarkus.oidc.Tenant;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;

/// Cases over REST.
@Path("/api/cases")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tenant(Api.TENANT)
@RunOnVirtualThread
public class CaseResource {
    private final CaseQueries queries;
    private final CurrentPerson me;

    CaseResource(CaseQueries queries, CurrentPerson me) {
        this.queries = queries;
        this.me = me;
    }

    /// The case of a request, once it has one.
    @GET
    @Path("{requestId}")
    public CaseView show(@RestPath UUID requestId) {
        return queries.ofRequest(requestId, Actor.of(me));
    }
}
