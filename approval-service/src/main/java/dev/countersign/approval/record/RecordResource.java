package dev.countersign.approval.record;

import dev.countersign.chassis.identity.Api;
import dev.countersign.chassis.identity.Groups;
import io.quarkus.oidc.Tenant;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/// The auditor's view of the decision record.
@Path("/api/record")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Groups.AUDITOR)
@Tenant(Api.TENANT)
@RunOnVirtualThread
public class RecordResource {
    private final Verification verification;

    RecordResource(Verification verification) {
        this.verification = verification;
    }

    /// Recomputes the whole chain and holds it against the signed heads on the topic. It takes as long as reading every
    /// entry does.
    @GET
    @Path("verification")
    public RecordVerification verify() {
        return verification.verify();
    }
}
